import { accountResources } from "../../provider/areas/account/rows";
import { groupItems, groupOf, rowOf } from "../../provider/kernel";
import { administeredBy } from "../../provider/resources/entity-admin/rows";
import { operationReviews, reviewedMembersOf } from "../../provider/resources/operation-review/rows";
import { organizations, SELF } from "../../provider/resources/organization/rows";
import { organizationServices } from "../../provider/resources/organization-service/rows";
import { CONSOLE_VERSION, type Json, type JsonObject } from "../../provider/wire/action";
import { request } from "../../provider/wire/asking";
import { consoleOperations } from "../../provider/wire/console-operations";
import type { Field } from "../../provider/wire/document";
import { exampleSimulator, type Far, far } from "../cloud/company";

let company: Far;
beforeEach(async () => {
  company = await far(await exampleSimulator());
  await company.client.write(request("CreateOrganization"));
});
afterEach(() => company.close());

async function asked(action: string, parameters: JsonObject = {}): Promise<JsonObject | string> {
  const answer = await company.client.write(request(action, parameters, CONSOLE_VERSION));
  if (answer.kind === "lost") throw new Error(answer.says);
  return answer.kind === "answered" ? answer.response : answer.code;
}

const organization = () => company.simulator.look().organization;

it("what the public API lacks is done in the console, under the same rules", async () => {
  expect(await asked("EnableMemberDeletion")).toMatchObject({});
  expect(rowOf(organization(), organizations, SELF)?.memberDeletion).toBe(true);
  expect(await asked("EnableOrganizationService", { Product: "billing", Through: "organization" })).toMatchObject({});
  expect(rowOf(organization(), organizationServices, "billing")?.status).toBe("enabled");
  // SVC-TOGGLE-BILLING-ONLY: only Billing is switched there.
  expect(await asked("EnableOrganizationService", { Product: "config", Through: "organization" })).toMatch(/^[A-Z]\w+(\.\w+)?$/);
  expect(rowOf(organization(), organizationServices, "config")).toBeUndefined();

  const health = "200000000010";
  const invited = {
    MemberUin: Number(health),
    Name: "health",
    PolicyType: "Financial",
    PermissionIds: [1, 2],
    NodeId: 1_000_000_000,
  };
  await company.client.write(request("InviteOrganizationMember", invited));
  const invitation = { Name: "invitation", Value: "1" };
  const listed = await company.client.read(request("ListOrganizationInvitations", { Invited: 0 }, "2018-12-25"));
  const [first] =
    listed.kind === "answered" && Array.isArray(listed.response["Invitations"]) ? listed.response["Invitations"] : [];
  await company.sim("AnswerOperation", {
    Name: "accept_invitation",
    Arguments: [
      { ...invitation, Value: String(first?.Id) },
      { Name: "account", Value: health },
    ],
  });
  expect(await asked("SetAuthManager", { AuthName: "Acme Health Co., Ltd.", MemberUin: health })).toMatchObject({});
  expect(groupItems(organization(), groupOf(administeredBy, health))).toEqual(["Acme Health Co., Ltd."]);
  expect(await asked("SetAuthManager", { AuthName: "Acme Robotics Co., Ltd.", MemberUin: health })).toMatch(/^[A-Z]/);
});

it("an approval process and a review", async () => {
  const made = await asked("CreateApprovalProcess", { Uin: "100000000001", Area: "ap-guangzhou", Name: "Change" });
  const process = typeof made === "string" ? "" : String(made["ProcessId"]);
  expect(rowOf(organization(), accountResources, process)?.name).toBe("Change");
  const review = { ProductType: "cvm", Event: "TerminateInstances", ProcessId: process, MemberUins: ["300000000099"] };
  expect(await asked("CreateOperateProcess", review)).toMatch(/^[A-Z]/);
  expect(groupItems(organization(), groupOf(reviewedMembersOf, "1"))).toEqual([]);
  expect(rowOf(organization(), operationReviews, "1")).toBeUndefined();
});

it.each([
  ["a parameter that the action does not have", "EnableMemberDeletion", { Force: true }, "UnknownParameter"],
  ["a parameter that is missing", "SetAuthManager", { AuthName: "x" }, "MissingParameter"],
  ["a value of another type", "SetMemberBudget", { MemberUin: "1", Amount: "1" }, "InvalidParameter"],
  ["an action that there is not", "SetEverything", {}, "InvalidAction"],
])("%s is refused before anything is asked", async (_, action, parameters, code) => {
  const { revision } = company.simulator.look();
  expect(await asked(action, parameters)).toBe(code);
  expect(company.simulator.look().revision).toBe(revision);
});

/** Every parameter of the console that is a choice, with the others of its action as they may be. */
const choices = consoleOperations.flatMap(({ action: { action, document } }) => {
  const fields = document?.request ?? [];
  const fitting = Object.fromEntries(fields.map((field) => [field.name, fittingOf(field)]));
  return fields.flatMap(({ name, enum: values }) => (values === undefined ? [] : [{ action, name, values, fitting }]));
});

function fittingOf({ type, enum: values }: Field): Json {
  if (values !== undefined) return values[0] ?? "";
  if (type.endsWith("[]")) return [];
  if (type === "string") return "1";
  return type === "bool" ? true : 1;
}

it("choices are refused unless they are one of those that the documentation lists, which all get through to the rules", async () => {
  expect(choices.map(({ action, name }) => `${action}.${name}`)).toEqual(
    expect.arrayContaining(["VerifyEnterpriseIdentity.EntityKind", "PlacePrepaidOrder.Way", "LoginToMember.From"]),
  );
  const { revision } = company.simulator.look();
  for (const { action, name, values, fitting } of choices) {
    const refused = await Promise.all(["", "nonsense", "__proto__"].map((value) => asked(action, { ...fitting, [name]: value })));
    expect([action, name, refused]).toEqual([action, name, Array(3).fill("InvalidParameterValue")]);
    expect(company.simulator.look().revision).toBe(revision);
    expect(values.length).toBeGreaterThan(1);
  }
  for (const { action, name, values, fitting } of choices)
    for (const value of values) expect(await asked(action, { ...fitting, [name]: value })).not.toBe("InvalidParameterValue");
});

it("shows what its operations have made", async () => {
  expect(await asked("DescribeMemberDeletion")).toMatchObject({ Enabled: false });
  await asked("EnableMemberDeletion");
  expect(await asked("DescribeMemberDeletion")).toMatchObject({ Enabled: true });

  const Groups = ["ops"];
  const made = await asked("CreateSubUser", { Uin: "100000000001", Name: "sue", Kind: "sub_user", Groups });
  const SubUserId = typeof made === "string" ? made : String(made["SubUserId"]);
  const users = await asked("DescribeSubUsers", { Limit: 50 });
  const items = typeof users === "string" ? [] : users["Items"];
  expect(items).toContainEqual({ SubUserId, Name: "sue", Kind: "sub_user", Groups });

  const terms = { PolicyType: "Financial", PermissionIds: [1, 2], NodeId: 1_000_000_000 };
  const member = await company.client.write(request("CreateOrganizationMember", { ...terms, Name: "one", AccountName: "one" }));
  const MemberUin = member.kind === "answered" ? String(member.response["Uin"]) : "";
  const process = await asked("CreateApprovalProcess", { Uin: "100000000001", Area: "ap-guangzhou", Name: "Change" });
  const ProcessId = typeof process === "string" ? process : String(process["ProcessId"]);
  const shared = await company.client.write(request("AddShareUnit", { Name: "shared", Area: "ap-guangzhou" }));
  const unit = { UnitId: shared.kind === "answered" ? String(shared.response["UnitId"]) : "", Area: "ap-guangzhou" };
  const Resources = [{ ProductResourceId: ProcessId }];
  await company.client.write(request("AddShareUnitResources", { ...unit, Type: "uniqueId", Resources }));
  await company.client.write(request("AddShareUnitMembers", { ...unit, Members: [{ ShareMemberUin: Number(MemberUin) }] }));
  const about = { ProductType: "cvm", Event: "TerminateInstances", ProcessId, MemberUins: [MemberUin] };
  const review = await asked("CreateOperateProcess", about);
  const ReviewId = typeof review === "string" ? review : String(review["ReviewId"]);
  for (const parameters of [{}, { MemberUin }])
    expect(await asked("DescribeOperateProcesses", parameters)).toMatchObject({ Total: 1, Items: [{ ReviewId, ...about }] });
  expect(await asked("DescribeOperateProcesses", { MemberUin: "200000000010" })).toMatchObject({ Total: 0, Items: [] });
});

it("a shared unit is called as the organization service calls it", async () => {
  const unit = { Name: "shared", Area: "ap-guangzhou" };
  const made = await company.client.write(request("AddShareUnit", unit));
  const UnitId = made.kind === "answered" ? String(made.response["UnitId"]) : "";
  const Uin = "100000000001";
  expect(await asked("QuitSharedUnit", { UnitId: "shareUnit-99", Uin })).toBe("FailedOperation.ShareUnitNotExist");
  expect(await asked("QuitSharedUnit", { UnitId, Uin })).not.toBe("FailedOperation.ShareUnitNotExist");
  const quit = consoleOperations.find(({ request: { operation } }) => operation === "quit_shared_unit");
  const operation = { name: "quit_shared_unit", unit: UnitId.replace("shareUnit-", ""), account: Uin };
  expect(
    quit?.request.asks(operation, { organization: organization(), organizationId: 1, rootNode: 1, presets: new Map() }),
  ).toMatchObject({
    parameters: { UnitId, Uin },
  });
});
