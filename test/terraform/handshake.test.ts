import { X509Certificate } from "node:crypto";
import { existsSync, statSync } from "node:fs";
import { create } from "@bufbuild/protobuf";
import { EmptySchema } from "@bufbuild/protobuf/wkt";
import { Health, HealthCheckRequestSchema } from "../../provider/terraform/generated/health_pb";
import { GRPCController } from "../../provider/terraform/generated/plugin_pb";
import { selfSigned } from "../../provider/terraform/process/certificate";
import { COOKIE, handshakeLine, refusal, surroundingsOf } from "../../provider/terraform/process/handshake";
import { type Listening, listen } from "../../provider/terraform/process/server";
import { Host } from "./host";

const started: Listening[] = [];
afterEach(async () => {
  for (const one of started.splice(0)) await one.close();
});

async function listening(env: NodeJS.ProcessEnv, onShutdown = (): void => undefined, platform: NodeJS.Platform = "linux") {
  const one = await listen(surroundingsOf(env, platform), {}, onShutdown);
  started.push(one);
  return one;
}

async function healthOf(host: Host): Promise<unknown> {
  try {
    return await host.raw(Health, Health.method.check, create(HealthCheckRequestSchema, { service: "plugin" }));
  } finally {
    host.close();
  }
}

describe("the certificate of a process", () => {
  const now = new Date("2026-03-01T12:00:00Z");
  const made = selfSigned(now);
  const certificate = new X509Certificate(made.certificate);

  it("is signed by itself, for localhost, as authority and leaf in one", () => {
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.subjectAltName).toBe("DNS:localhost");
    expect(certificate.ca).toBe(true);
    expect(certificate.keyUsage).toEqual(["1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2"]);
  });
  it("is valid from a little before now, for longer than any process lives", () => {
    expect(new Date(certificate.validFrom).getTime()).toBe(now.getTime() - 3_600_000);
    expect(new Date(certificate.validTo).getUTCFullYear()).toBeGreaterThan(2050);
  });
  it("has a positive serial number of at most 20 octets, another one each time", () => {
    const serials = new Set(Array.from({ length: 50 }, () => new X509Certificate(selfSigned(now).certificate).serialNumber));
    expect(serials.size).toBe(50);
    for (const serial of serials) expect(serial).toMatch(/^[0-9A-F]{1,40}$/);
  });
});

describe("who may start it", () => {
  const env = { [COOKIE.name]: COOKIE.value, PLUGIN_PROTOCOL_VERSIONS: "5,6" };
  it("a host that speaks protocol 6", () => {
    expect(refusal(env)).toBeUndefined();
    expect(refusal({ ...env, PLUGIN_PROTOCOL_VERSIONS: "6" })).toBeUndefined();
  });
  it("nobody without the cookie: a person is told what it is", () => {
    expect(refusal({})).toMatch(/OpenTofu and Terraform start it/);
    expect(refusal({ ...env, [COOKIE.name]: "x" })).toBeDefined();
  });
  it("no host that speaks only protocol 5", () => {
    expect(refusal({ ...env, PLUGIN_PROTOCOL_VERSIONS: "5" })).toMatch(/protocol 6/);
  });
});

describe("the line that a host waits for", () => {
  it("has the protocol versions, the address, and the certificate without padding", () => {
    const own = selfSigned(new Date());
    const line = handshakeLine({ network: "unix", address: "/tmp/x.sock" }, own, false);
    expect(line).toMatch(/^1\|6\|unix\|\/tmp\/x\.sock\|grpc\|[A-Za-z0-9+/]+\n$/);
    expect(Buffer.from(line.split("|")[5] ?? "", "base64").equals(own.certificate)).toBe(true);
  });
  it("has an empty field without TLS, and a seventh for hosts that could multiplex", () => {
    expect(handshakeLine({ network: "tcp", address: "127.0.0.1:9" }, undefined, true)).toBe("1|6|tcp|127.0.0.1:9|grpc||false\n");
  });
});

describe("the connection", () => {
  const own = selfSigned(new Date());

  it("is for the host whose certificate was given, and nobody else", async () => {
    const { address, line } = await listening({ PLUGIN_CLIENT_CERT: own.certificatePem });
    const provider = line.trim().split("|")[5] ?? "";
    expect(await healthOf(new Host(address, { provider, own }))).toMatchObject({ status: 1 });
    await expect(healthOf(new Host(address, { provider, own: selfSigned(new Date()) }))).rejects.toThrow();
    await expect(healthOf(new Host(address))).rejects.toThrow();
  });
  it("is plain where the host gives no certificate", async () => {
    const { address, line } = await listening({});
    expect(line.trim().split("|")[5]).toBe("");
    expect(await healthOf(new Host(address))).toMatchObject({ status: 1 });
  });
  it("goes through a socket that only its owner can open, and that is gone at the end", async () => {
    const { address, close } = await listening({});
    expect(statSync(address.address).mode & 0o777).toBe(0o600);
    await close();
    started.pop();
    expect(existsSync(address.address)).toBe(false);
  });
  it("goes through a port of the given range where there are no sockets", async () => {
    const first = await listening({ PLUGIN_MIN_PORT: "41000", PLUGIN_MAX_PORT: "41050" }, undefined, "win32");
    const second = await listening({ PLUGIN_MIN_PORT: "41000", PLUGIN_MAX_PORT: "41050" }, undefined, "win32");
    const ports = [first, second].map(({ address }) => Number(address.address.split(":")[1]));
    expect(new Set(ports).size).toBe(2);
    for (const port of ports) expect(port >= 41_000 && port <= 41_050).toBe(true);
    expect(await healthOf(new Host(second.address))).toMatchObject({ status: 1 });
  });
  it("answers a shutdown before it ends", async () => {
    let ended = false;
    const { address } = await listening({}, () => {
      ended = true;
    });
    const host = new Host(address);
    await host.raw(GRPCController, GRPCController.method.shutdown, create(EmptySchema));
    await new Promise(setImmediate);
    host.close();
    expect(ended).toBe(true);
  });
  it("says of what it does not offer that it is not implemented", async () => {
    const { address } = await listening({});
    const host = new Host(address);
    await expect(host.call("getMetadata", {})).rejects.toMatchObject({ code: 12 });
    host.close();
  });
});
