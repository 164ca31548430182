import { known } from "../../provider/gateway/known";
import type { Field, Types } from "../../provider/wire/document";
import { closeServed, type Key, type Served, send, served, sim } from "../support/served";

/**
 * Requests with one thing wrong, to every action and by everybody: what is answered is a code that the action documents, or one of the
 * gateway. General codes such as FailedOperation tell a client nothing; where no documented one fits, they are listed here.
 */

afterEach(closeServed);

const OF_THE_GATEWAY = new Set([
  ...["InvalidParameter", "InvalidParameterValue", "MissingParameter", "UnknownParameter", "UnauthorizedOperation"],
]);

const NO_ZONE = "no code for a zone, and nothing else that is missing";
const WITHOUT_FITTING: Readonly<Record<string, string>> = {
  "AddExternalSAMLIdPCertificate FailedOperation": NO_ZONE,
  "CreateSCIMCredential FailedOperation": NO_ZONE,
  "CreateUserSyncProvisioning FailedOperation": NO_ZONE,
  "ListExternalSAMLIdPCertificates FailedOperation": NO_ZONE,
  "SetExternalSAMLIdentityProvider FailedOperation": NO_ZONE,
  "QuitOrganization UnsupportedOperation": "2018: no code for members that cannot quit",
};

/** What exists, by the name of the parameter that names it. */
type Vocabulary = Readonly<Record<string, unknown>>;

async function asked(at: Served, action: string, parameters: object): Promise<Readonly<Record<string, unknown>>> {
  const sent = await send(at, { action, body: JSON.stringify(parameters) });
  if (sent.code !== "done") throw new Error(`${action}: ${sent.code}: ${sent.message}`);
  return sent.response;
}

async function company(at: Served): Promise<Vocabulary> {
  await asked(at, "CreateOrganization", {});
  const root = Number((await asked(at, "DescribeOrganization", {}))["RootNodeId"]);
  const { NodeId } = await asked(at, "AddOrganizationNode", { ParentNodeId: root, Name: "alpha" });
  const member = { Name: "one", AccountName: "one", PolicyType: "Financial", PermissionIds: [1, 2], NodeId };
  const Uin = Number((await asked(at, "CreateOrganizationMember", member))["Uin"]);
  await asked(at, "EnablePolicyType", { OrganizationId: 1, PolicyType: "SERVICE_CONTROL_POLICY" });
  const Content = '{"version":"2.0","statement":[{"effect":"deny","action":["cvm:*"],"resource":["*"]}]}';
  const { PolicyId } = await asked(at, "CreatePolicy", { Name: "no_cvm", Content, Type: "SERVICE_CONTROL_POLICY" });
  const { UnitId } = await asked(at, "AddShareUnit", { Name: "unit", Area: "ap-guangzhou" });
  const { ZoneId } = await asked(at, "OpenIdentityCenter", { ZoneName: "acme" });
  const [user, group, configuration] = [
    (await asked(at, "CreateUser", { ZoneId, UserName: "ida" }))["UserInfo"] as Vocabulary,
    (await asked(at, "CreateGroup", { ZoneId, GroupName: "staff" }))["GroupInfo"] as Vocabulary,
    (await asked(at, "CreateRoleConfiguration", { ZoneId, RoleConfigurationName: "ops" }))["RoleConfigurationInfo"] as Vocabulary,
  ];
  return {
    ...{ OrgId: 1, OrganizationId: 1, ParentNodeId: NodeId, NodeId, MemberUin: Uin, TargetUin: Uin, TargetId: NodeId },
    ...{ MemberUins: [Uin], Uins: [Uin], NodeIds: [NodeId], PolicyId, Content, IdentityId: 1, IdentityIds: [1], ServiceId: 1 },
    ...{ UnitId, Area: "ap-guangzhou", Name: "another", AccountName: "another", PermissionIds: [1, 2], Type: undefined },
    ...{ Offset: 0, Limit: 10, MaxResults: 10, Month: "2026-01", ZoneId, PrincipalType: "User", TargetType: undefined },
    ...{ PrincipalId: user["UserId"], UserId: user["UserId"], GroupId: group["GroupId"] },
    ...{ RoleConfigurationId: configuration["RoleConfigurationId"], ShareMemberUin: Uin, IdentityAliasName: "another" },
  };
}

function fitting({ name, type, enum: values }: Field, types: Types, words: Vocabulary): unknown {
  const word = words[name];
  if (word !== undefined) return type.endsWith("[]") && !Array.isArray(word) ? [word] : word;
  if (values !== undefined) return values[0];
  if (type.endsWith("[]")) return [fitting({ name: "", type: type.slice(0, -2), doc: "" }, types, words)];
  const fields = types[type];
  if (fields !== undefined) return Object.fromEntries(fields.map((field) => [field.name, fitting(field, types, words)]));
  return type === "string" ? "x" : type === "bool" ? true : 1;
}

/** Values of the right type that name nothing, or are nothing. */
function wrong(type: string, types: Types): readonly unknown[] {
  if (type.endsWith("[]")) return [[], ...wrong(type.slice(0, -2), types).map((value) => [value])];
  const fields = types[type];
  if (fields === undefined) return type === "string" ? ["", "nothing"] : type === "bool" ? [] : [0, 999_999_999_999];
  return [0, 1].map((index) => Object.fromEntries(fields.map((field) => [field.name, wrong(field.type, types)[index]])));
}

async function key(at: Served, Uin: string, User: string): Promise<Key> {
  const made = await sim(at, "CreateCredential", { Uin, User });
  return { secretId: String(made["SecretId"]), secretKey: String(made["SecretKey"]) };
}

/** What would be gone for whoever comes next. */
const LAST = /^(DeleteOrganization|QuitOrganization|DisablePolicyType)$/;

it("one thing wrong is answered with a code that the action documents", async () => {
  const at = await served();
  const words = await company(at);
  const others = [await key(at, String(words["MemberUin"]), "root"), await key(at, "200000000001", "root")];
  const found = new Set<string>();
  const sent = { requests: 0, refused: 0 };
  const actions = [...known.values()].filter(({ service }) => service === "organization");
  const inOrder = [...actions.filter(({ action }) => !LAST.test(action)), ...actions.filter(({ action }) => LAST.test(action))];
  for (const { action, version, document } of inOrder) {
    const types = document.types ?? {};
    // Required ones, so that the one that is wrong is what the answer is about.
    const required = document.request.filter((field) => field.required === true);
    const base = Object.fromEntries(required.map((field) => [field.name, fitting(field, types, words)]));
    const bodies = document.request.flatMap(({ name, type }) => wrong(type, types).map((value) => ({ ...base, [name]: value })));
    const requests = [...bodies.map((body) => ({ body })), ...others.map((other) => ({ body: base, key: other }))];
    const answers = await Promise.all(
      requests.map(({ body, ...who }) => send(at, { action, version, body: JSON.stringify(body), ...who })),
    );
    for (const { code } of answers) {
      sent.requests += 1;
      if (code === "done") continue;
      sent.refused += 1;
      if (!OF_THE_GATEWAY.has(code) && document.errors?.includes(code) !== true) found.add(`${action} ${code}`);
    }
  }
  expect([...found].sort()).toEqual(Object.keys(WITHOUT_FITTING).sort());
  expect(at.mistakes).toEqual([]);
  // Otherwise it would have asked for nothing that can be refused.
  expect(sent.requests).toBeGreaterThan(1000);
  expect(sent.refused).toBeGreaterThan(sent.requests / 2);
});
