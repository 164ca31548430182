import { createServer } from "node:http";
import { type handleUnaryCall, Server, ServerCredentials } from "@grpc/grpc-js";
import { EngineService } from "@pulumi/pulumi/proto/engine_grpc_pb";
import type { LogRequest } from "@pulumi/pulumi/proto/engine_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { founded } from "./company";
import { Driven, failing } from "./driven";

/** The engine's end of the log. */
const said: { readonly urn: string; readonly says: string }[] = [];
const engine = new Server();
let address = "";
let driven: Driven;

beforeAll(async () => {
  const log: handleUnaryCall<LogRequest, Empty> = ({ request }, answer) => {
    said.push({ urn: request.getUrn(), says: request.getMessage() });
    answer(null, new Empty());
  };
  engine.addService(EngineService, { log });
  const port = await new Promise<number>((resolve) =>
    engine.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (_, bound) => resolve(bound)),
  );
  address = `127.0.0.1:${port}`;
  driven = await founded({}, address);
  await driven.up("organization", { memberDeletion: true });
});
afterAll(async () => {
  await driven.close();
  engine.forceShutdown();
});
beforeEach(() => {
  said.length = 0;
});

/** The messages by then; they travel on their own. */
async function warnings(): Promise<readonly string[]> {
  for (let tries = 0; said.length === 0 && tries < 100; tries++) await new Promise((resolve) => setTimeout(resolve, 20));
  return said.map(({ says }) => says);
}

it("a replacement that deletes an account for good is announced in the preview, with its resource", async () => {
  const made = await driven.up("member", { name: "carl", deletionPolicy: "delete" });
  await driven.diff("member", made, { ...made.inputs, account: "200000000030" });
  expect((await warnings()).join()).toContain("cannot be undone");
  expect(said[0]?.urn).toContain("orgplane:index:Member");
});

it("a member that stays in the organization is said to stay", async () => {
  const made = await driven.up("member", { name: "dora" });
  await driven.delete("member", made);
  expect((await warnings()).join()).toContain("stays in the organization");
});

it("what is refused is an error of the call, and no warning", async () => {
  const { inputs } = await driven.check("member", { name: "dora" });
  await failing(driven.create("member", inputs, { timeout: 0.2 }));
  expect(said).toEqual([]);
});

it("wrong credentials are said once, when the provider is configured", async () => {
  const body = { Response: { Error: { Code: "AuthFailure.SecretIdNotFound", Message: "no such key" }, RequestId: "1" } };
  const cloud = createServer((_, answer) => answer.setHeader("content-type", "application/json").end(JSON.stringify(body)));
  const port = await new Promise<number>((resolve) =>
    cloud.listen(0, "127.0.0.1", () => {
      const bound = cloud.address();
      resolve(typeof bound === "object" && bound !== null ? bound.port : 0);
    }),
  );
  const lost = await Driven.start();
  const settings = { backend: `http://127.0.0.1:${port}`, secretId: "AKID", secretKey: "hush" };
  const failed = await failing(lost.configure(settings));
  expect(failed.says).toContain("AuthFailure.SecretIdNotFound");
  expect(failed.says).not.toContain("hush");
  await lost.close();
  cloud.close();
});
