#!/usr/bin/env bash
# Runs the tests that need a program of somebody else: OpenTofu or Terraform, Pulumi, the cloud's SDK for Go and its command line.
#   scripts/test-engines.sh [--required] [terraform] [pulumi] [go-sdk] [tccli]
# An engine that is neither here nor can be built is said to be missing; with --required that is a failure.
set -uo pipefail
cd "$(dirname "$0")/.."
required=false
engines=()
for argument in "$@"; do
  if [ "$argument" = --required ]; then required=true; else engines+=("$argument"); fi
done
[ ${#engines[@]} -gt 0 ] || mapfile -t engines < <(find scripts/engines -name '*.sh' -exec basename {} .sh \; | sort)

folders=()
missing=()
for engine in "${engines[@]}"; do
  [ -d "test/engines/$engine" ] || continue
  if folder=$(scripts/engines.sh "$engine"); then
    PATH="$folder:$PATH"
    echo "$engine: $folder" >&2
    folders+=("test/engines/$engine/")
  else
    missing+=("$engine")
  fi
done
export PATH

status=0
if [ ${#folders[@]} -gt 0 ]; then
  node scripts/build.mjs && npx jest -c jest.engines.config.js "${folders[@]}" || status=1
fi
if [ ${#missing[@]} -gt 0 ]; then
  printf '\n!! NOT TESTED for want of the engine: %s\n' "${missing[*]}" >&2
  if $required; then status=1; fi
fi
exit $status
