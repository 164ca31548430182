# OpenTofu, or Terraform where that is installed already: whichever is found first. ORGPLANE_TERRAFORM names the program that is wanted.
version=v1.12.6
# OpenTofu is built with its own fork of the language.
language=github.com/hashicorp/hcl/v2=github.com/opentofu/hcl/v2@v2.20.2-0.20251021132045-587d123c2828

for program in ${ORGPLANE_TERRAFORM:-tofu terraform}; do
  if found=$(command -v "$program"); then
    dirname "$found"
    exit 0
  fi
done
build tofu github.com/opentofu/opentofu/cmd/tofu "$version" "$cache/tofu-$version" "$language"
echo "$cache/tofu-$version"
