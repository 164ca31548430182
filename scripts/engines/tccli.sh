# The cloud's own command line, from the Python package index.
if command -v tccli >/dev/null; then
  dirname "$(command -v tccli)"
else
  version=3.1.189.1
  folder=$cache/tccli-$version
  if [ ! -x "$folder/bin/tccli" ]; then
    command -v python3 >/dev/null || { echo "tccli is not here, and without Python it cannot be installed" >&2; exit 1; }
    echo "installing tccli $version (this is done once, in $folder)" >&2
    rm -rf "$folder.new"
    python3 -m venv "$folder.new" >&2
    "$folder.new/bin/pip" install --quiet --disable-pip-version-check "tccli==$version" >&2
    # Programs of a virtual environment name their own folder: they are made again where they stay.
    rm -rf "$folder"
    mv "$folder.new" "$folder"
    sed -i "1s#.*#\#!$folder/bin/python#" "$folder/bin/tccli"
  fi
  echo "$folder/bin"
fi
