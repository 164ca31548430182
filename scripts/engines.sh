#!/usr/bin/env bash
# Finds the program that runs a provider for real, or builds it from the Go module proxy into a cache, and prints the folder to put on PATH.
#   scripts/engines.sh pulumi
# Each engine is a file beside this one; what it has to say goes to stderr. Without the engine and without Go it fails.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
engine=${1:?which engine: $(ls "$here/engines" | sed 's/\.sh$//' | tr '\n' ' ')}
cache=${ORGPLANE_ENGINES:-${XDG_CACHE_HOME:-$HOME/.cache}/orgplane/engines}
[ -f "$here/engines/$engine.sh" ] || { echo "there is no engine $engine" >&2; exit 1; }

# Builds one program of a Go module: program, package, version, folder, and a module to replace (`old=new@version`). `go install` refuses modules that replace others, so the
# module is required by one of our own.
build() {
  local program=$1 package=$2 version=$3 folder=$4 replace=${5:-} work
  [ -x "$folder/$program" ] && return 0
  command -v go >/dev/null || { echo "$program is not here, and without Go it cannot be built" >&2; return 1; }
  echo "building $program $version (this is done once, in $folder)" >&2
  work=$(mktemp -d)
  mkdir -p "$folder"
  (
    cd "$work"
    export GOFLAGS=-mod=mod
    go mod init engine
    [ -z "$replace" ] || go mod edit -replace "$replace"
    go get "$package@$version"
    go build -o "$folder/$program.new" "$package"
  ) >"$work/log" 2>&1 || { tail -n 20 "$work/log" >&2; rm -rf "$work"; return 1; }
  # Whole or not at all, also when two builds run at once.
  mv "$folder/$program.new" "$folder/$program"
  rm -rf "$work"
}

# shellcheck source=/dev/null
. "$here/engines/$engine.sh"
