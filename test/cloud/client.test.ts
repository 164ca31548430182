import { endpointOf, routeTo } from "../../provider/cloud/endpoint";
import { rateLimit } from "../../provider/cloud/rate";
import { opened, problemsOf } from "../support/simulation";

const environment = { TENCENTCLOUD_SECRET_ID: "AKIDX", TENCENTCLOUD_SECRET_KEY: "key" };

describe("an endpoint", () => {
  it("is an address, and who calls comes from the environment", () => {
    const endpoint = opened(endpointOf("https://organization.tencentcloudapi.com/", environment));
    expect(endpoint).toMatchObject({ host: "organization.tencentcloudapi.com", protocol: "https://", local: false });
    expect(endpoint.credential).toEqual({ secretId: "AKIDX", secretKey: "key" });
    expect(opened(endpointOf("http://127.0.0.1:8080", environment))).toMatchObject({ host: "127.0.0.1:8080", local: true });
    const temporary = opened(endpointOf("http://[::1]:80", { ...environment, TENCENTCLOUD_SECURITY_TOKEN: "t" }));
    expect(temporary).toMatchObject({ local: true, credential: { token: "t" } });
  });

  it("says everything that is wrong at once, and never a secret", () => {
    const problems = problemsOf(endpointOf("https://me:hidden@x.example/path?a=b", {}));
    expect(problems.map((text) => text.split(":")[0])).toEqual(["endpoint-path", "endpoint-credentials", "credentials-missing"]);
    expect(problems.join()).not.toContain("hidden");
    expect(problems[2]).toContain("TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY are not set");
    expect(problemsOf(endpointOf("ftp://x", environment))[0]).toContain("endpoint-malformed");
    expect(problemsOf(endpointOf("http://", environment))[0]).toContain("endpoint-malformed");
  });

  it.each([
    ["https://organization.tencentcloudapi.com", { HTTPS_PROXY: "http://p:1" }, "http://p:1"],
    ["https://organization.tencentcloudapi.com", { https_proxy: "http://p:2" }, "http://p:2"],
    ["https://organization.tencentcloudapi.com", { HTTP_PROXY: "http://p:3" }, "http://p:3"],
    ["https://organization.tencentcloudapi.com", { HTTPS_PROXY: "http://p:4", NO_PROXY: ".tencentcloudapi.com" }, undefined],
    [
      "https://organization.tencentcloudapi.com",
      { HTTPS_PROXY: "http://p:5", no_proxy: "x,organization.tencentcloudapi.com" },
      undefined,
    ],
    ["http://127.0.0.1:8080", { HTTP_PROXY: "http://p:6", http_proxy: "http://p:6" }, undefined],
    ["http://organization.test", { HTTPS_PROXY: "http://p:7" }, undefined],
  ])("%s with %j goes through %s", (url, proxies, expected) => {
    const route = routeTo(opened(endpointOf(url, environment)), proxies);
    expect("proxy" in route ? route.proxy : undefined).toBe(expected);
  });
});

/** A clock that only sleeping moves. */
function limited(from: "start" | "throttle") {
  let now = 0;
  const limit = rateLimit(from, {
    now: () => now,
    sleep: async (milliseconds) => {
      now += milliseconds;
    },
    random: () => 1,
  });
  const time = async (action: string, requests: number): Promise<number> => {
    const began = now;
    for (let sent = 0; sent < requests; sent += 1) {
      await limit.turn(action);
      limit.taken(action);
    }
    return now - began;
  };
  return { limit, time };
}

describe("requests per second and action", () => {
  it("a cloud is asked at most 20 times, DescribeOrganization 40 times", async () => {
    expect(await limited("start").time("AddOrganizationNode", 101)).toBeGreaterThanOrEqual(5000);
    const often = await limited("start").time("DescribeOrganization", 101);
    expect(often).toBeGreaterThanOrEqual(2500);
    expect(often).toBeLessThan(5000);
  });

  it("a simulator as often as it likes, until it throttles; then longer and longer", async () => {
    const { limit, time } = limited("throttle");
    expect(await time("AttachPolicy", 1000)).toBe(0);
    limit.throttled("AttachPolicy");
    const first = await time("AttachPolicy", 1);
    limit.throttled("AttachPolicy");
    limit.throttled("AttachPolicy");
    const later = await time("AttachPolicy", 1);
    expect(first).toBeGreaterThan(0);
    expect(later).toBeGreaterThan(first);
  });
});
