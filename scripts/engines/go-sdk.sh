# A program on the cloud's SDK for Go that asks what its arguments say: test/engines/go-sdk/client.go.
version=v1.3.211
source=$here/../test/engines/go-sdk/client.go
folder=$cache/go-sdk-$version-$(cksum <"$source" | cut -d ' ' -f 1)
if [ ! -x "$folder/orgplane-go-client" ]; then
  command -v go >/dev/null || { echo "without Go its SDK cannot be built" >&2; exit 1; }
  echo "building a client with the SDK for Go $version (this is done once, in $folder)" >&2
  work=$(mktemp -d)
  mkdir -p "$folder"
  cp "$source" "$work/main.go"
  (
    cd "$work"
    export GOFLAGS=-mod=mod
    go mod init client
    go get "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common@$version"
    go build -o "$folder/orgplane-go-client.new" .
  ) >"$work/log" 2>&1 || { tail -n 20 "$work/log" >&2; rm -rf "$work"; exit 1; }
  mv "$folder/orgplane-go-client.new" "$folder/orgplane-go-client"
  rm -rf "$work"
fi
echo "$folder"
