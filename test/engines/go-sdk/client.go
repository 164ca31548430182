// Asks one action by the cloud's SDK for Go: ENDPOINT METHOD SERVICE VERSION ACTION PARAMETERS. Prints the response, or the code and the
// message of the error. UNSIGNED=1 leaves the body out of the signature; ROOT_DOMAIN=D asks <service>.D instead of the endpoint.
package main

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common"
	sdkerrors "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
	tchttp "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/http"
	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/profile"
)

// Requests are typed in the modules of the services, and only those are flattened into a query: this is one of theirs.
type describeNodes struct {
	*tchttp.BaseRequest
	Offset *int64 `json:"Offset,omitempty" name:"Offset"`
	Limit  *int64 `json:"Limit,omitempty" name:"Limit"`
	Tags   []*tag `json:"Tags,omitempty" name:"Tags"`
}

type tag struct {
	TagKey   *string `json:"TagKey,omitempty" name:"TagKey"`
	TagValue *string `json:"TagValue,omitempty" name:"TagValue"`
}

func main() {
	endpoint, method, service, version, action, parameters := os.Args[1], os.Args[2], os.Args[3], os.Args[4], os.Args[5], os.Args[6]
	credential := common.NewCredential(os.Getenv("TENCENTCLOUD_SECRET_ID"), os.Getenv("TENCENTCLOUD_SECRET_KEY"))
	how := profile.NewClientProfile()
	how.HttpProfile.Scheme = "HTTP"
	how.HttpProfile.ReqMethod = method
	if domain := os.Getenv("ROOT_DOMAIN"); domain != "" {
		how.HttpProfile.RootDomain = domain
	} else {
		how.HttpProfile.Endpoint = endpoint
	}
	how.UnsignedPayload = os.Getenv("UNSIGNED") == "1"
	how.Language = os.Getenv("LANGUAGE_TAG")
	var request tchttp.Request
	if method == "GET" && action == "DescribeOrganizationNodes" {
		typed := &describeNodes{BaseRequest: &tchttp.BaseRequest{}}
		must(json.Unmarshal([]byte(parameters), typed))
		typed.Init().WithApiInfo(service, version, action)
		request = typed
	} else {
		common := tchttp.NewCommonRequest(service, version, action)
		given := map[string]interface{}{}
		must(json.Unmarshal([]byte(parameters), &given))
		must(common.SetActionParameters(given))
		request = common
	}
	response := tchttp.NewCommonResponse()
	err := common.NewCommonClient(credential, "ap-guangzhou", how).Send(request, response)
	if known, ok := err.(*sdkerrors.TencentCloudSDKError); ok {
		fmt.Printf("%s\n%s\n", known.GetCode(), known.GetMessage())
		os.Exit(1)
	}
	must(err)
	os.Stdout.Write(response.GetBody())
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}
