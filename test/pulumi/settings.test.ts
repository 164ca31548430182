import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as pb from "@pulumi/pulumi/proto/provider_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { version } from "../../package.json";
import { toStruct } from "../../provider/pulumi/values/struct";
import { type Properties, Secret, UNKNOWN } from "../../provider/pulumi/values/value";
import { Driven, failing } from "./driven";

let driven: Driven;
beforeAll(async () => {
  driven = await Driven.start();
});
afterAll(() => driven.close());

describe("before anything is configured", () => {
  it("says what it can do", async () => {
    const said = await driven.ask<pb.ProviderHandshakeRequest, pb.ProviderHandshakeResponse>(
      "handshake",
      new pb.ProviderHandshakeRequest(),
    );
    expect([said.getAcceptSecrets(), said.getAcceptResources(), said.getAcceptOutputs()]).toEqual([true, true, true]);
    const configured = await driven.configure({ backend: "sim::memory:" });
    expect([configured.getAcceptsecrets(), configured.getSupportspreview(), configured.getAcceptoutputs()]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it("says its version and its schema", async () => {
    const plugin = await driven.ask<Empty, { getVersion(): string }>("getPluginInfo", new Empty());
    expect(plugin.getVersion()).toBe(version);
    const schema = await driven.ask<pb.GetSchemaRequest, pb.GetSchemaResponse>("getSchema", new pb.GetSchemaRequest());
    expect(JSON.parse(schema.getSchema())).toMatchObject({ name: "orgplane", version });
  });

  it("can be asked for no resource", async () => {
    const fresh = await Driven.start();
    expect((await failing(fresh.create("department", { name: "x" }))).says).toContain("not configured");
    await fresh.close();
  });
});

describe("settings", () => {
  it("are all judged at once, by their property paths", async () => {
    const { failures } = await driven.checkConfig({ backend: "ftp://x", wait: "soon", secretId: "id", bakend: "x", world: 7 });
    expect(failures.map(([path]) => path).sort()).toEqual(["backend", "bakend", "secretId", "wait", "world"]);
  });

  it("`sim::memory:` is refused: every command would begin with nothing", async () => {
    expect((await driven.checkConfig({ backend: "sim::memory:" })).failures.map(([path]) => path)).toEqual(["backend"]);
    expect((await driven.checkConfig({ backend: "sim:organization.db", wait: "1h30m" })).failures).toEqual([]);
  });

  it("`prepare` names what can be there before anything else", async () => {
    expect((await driven.checkConfig({ prepare: "itself, service_control,tag_policy" })).failures).toEqual([]);
    const { failures } = await driven.checkConfig({ prepare: "itself, servicecontrol, members" });
    expect(failures.map(([path, reason]) => [path, reason])).toEqual([
      ["prepare", expect.stringContaining("`service_control`")],
      ["prepare", expect.stringContaining("`members` cannot be prepared: known: `itself`")],
    ]);
  });

  it("keep keys secret, and take nothing from the environment into the state", async () => {
    const { inputs } = await driven.checkConfig({ secretId: "AKID", secretKey: "hush", backend: UNKNOWN });
    expect(inputs).toEqual({ secretId: new Secret("AKID"), secretKey: new Secret("hush"), backend: UNKNOWN });
  });

  it("that point to another organization replace everything; other keys do not", async () => {
    const diff = async (before: Properties, after: Properties) => {
      const request = new pb.DiffRequest().setOldInputs(toStruct(before)).setNews(toStruct(after));
      const response = await driven.ask<pb.DiffRequest, pb.DiffResponse>("diffConfig", request);
      return { diffs: response.getDiffsList(), replaces: response.getReplacesList() };
    };
    expect(await diff({ backend: "sim:a" }, { backend: "sim:b" })).toEqual({ diffs: ["backend"], replaces: ["backend"] });
    expect(await diff({ secretKey: new Secret("a") }, { secretKey: new Secret("b") })).toEqual({
      diffs: ["secretKey"],
      replaces: [],
    });
    expect(await diff({ backend: "sim:a" }, { backend: "sim:a" })).toEqual({ diffs: [], replaces: [] });
  });

  it("that cannot be used are refused with what is wrong, and no file is made", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "orgplane-pulumi-")), "organization.db");
    const failed = await failing(driven.configure({ backend: `sim:${file}`, world: "nowhere.yaml" }));
    expect(failed.says).toContain("nowhere.yaml");
    expect(existsSync(file)).toBe(false);
  });
});
