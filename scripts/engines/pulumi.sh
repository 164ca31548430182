# The engine of Pulumi with its host for Node.js programs.
if command -v pulumi >/dev/null && command -v pulumi-language-nodejs >/dev/null; then
  dirname "$(command -v pulumi)"
else
  folder=$cache/pulumi-3.248.0
  build pulumi github.com/pulumi/pulumi/pkg/v3/cmd/pulumi v3.248.0 "$folder"
  # The last version that the module proxy has of it: later ones are a module of their own that was never published there. The engine
  # speaks with language hosts of any 3.x.
  build pulumi-language-nodejs github.com/pulumi/pulumi/sdk/v3/nodejs/cmd/pulumi-language-nodejs v3.68.0 "$folder"
  echo "$folder"
fi
