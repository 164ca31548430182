import type { ChildProcess } from "node:child_process";
import { credentials } from "@grpc/grpc-js";
import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb";
import * as pb from "@pulumi/pulumi/proto/provider_pb";
import { engineArguments } from "../../provider/pulumi/process/arguments";
import { bundled, ended, started } from "../support/programs";

const program = bundled("provider/pulumi/bin.ts");
let child: ChildProcess;
afterEach(() => child.kill("SIGKILL"));

/** The port, which is the first line. */
function port(of: ChildProcess): Promise<string> {
  return new Promise((resolve) => of.stdout?.once("data", (part) => resolve(String(part))));
}

function handshake(at: string): Promise<pb.ProviderHandshakeResponse> {
  const client = new ResourceProviderClient(`127.0.0.1:${at}`, credentials.createInsecure());
  return new Promise((resolve, reject) =>
    client.handshake(new pb.ProviderHandshakeRequest(), (error, response) => {
      client.close();
      if (error === null) resolve(response);
      else reject(error);
    }),
  );
}

describe("the process", () => {
  it("says its port first, answers there, and ends when the engine does", async () => {
    child = started(program, ["--logtostderr", "-v=9", "--tracing", "http://127.0.0.1:9411", "127.0.0.1:1"]);
    const end = ended(child);
    const first = await port(child);
    expect(first).toMatch(/^\d+\n$/);
    expect((await handshake(first.trim())).getAcceptSecrets()).toBe(true);
    child.stdin?.end();
    expect(await end).toMatchObject({ code: 0, out: first, err: "" });
  });

  it("ends in good order on an interrupt", async () => {
    child = started(program, ["127.0.0.1:1"]);
    const end = ended(child);
    await port(child);
    child.kill("SIGINT");
    expect(await end).toMatchObject({ code: 0, signal: null });
  });

  it("started by hand it stays, whatever becomes of its input, for engines that attach to it", async () => {
    child = started(program, []);
    const first = await port(child);
    child.stdin?.end();
    expect((await handshake(first.trim())).getAcceptOutputs()).toBe(true);
  });
});

describe("the arguments of the engine", () => {
  it.each([
    [["127.0.0.1:5"], "127.0.0.1:5"],
    [["--logtostderr", "-v=3", "127.0.0.1:5"], "127.0.0.1:5"],
    [["-v", "3", "--tracing", "http://x", "127.0.0.1:5"], "127.0.0.1:5"],
    [["--tracing", "http://x"], undefined],
    [[], undefined],
  ])("%j: the engine is at %s", (argv, engine) => {
    expect(engineArguments(argv)).toEqual({ engine });
  });
});
