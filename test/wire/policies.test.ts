import type { JsonObject } from "../../provider/wire/action";
import { op } from "../support/areas";
import { company, NOON } from "../support/kernel";
import { ANNA, allowing, denying, FULL } from "../support/policies";
import { Wire } from "../support/wire";

const ROOT_NODE = 1_000_000_000;
const FULL_ID = 1_000_000_001;
const TIME = "2026-01-15 20:00:00";
const SCP = { PolicyType: "SERVICE_CONTROL_POLICY" };
const TAG = { PolicyType: "TAG_POLICY" };

const terms = { description: "", finance_permissions: [], payment_mode: "self_pay", payer: null };
const start = company(
  op("create_department", { department: "7", parent: "root", title: "Production", description: "", tags: {} }),
  op("create_member", { member: ANNA, title: "anna", department: "7", ...terms }),
);

/** With both policy types on. */
function on(): Wire {
  const wire = new Wire(start);
  wire.ask("EnablePolicyType", { OrganizationId: 1, ...SCP });
  wire.ask("EnablePolicyType", { OrganizationId: 1, ...TAG });
  return wire;
}

/** Odd on purpose: blanks, line breaks and the order of keys have to survive. */
const DOCUMENT = `{"statement":[ {"resource":["*"],\n "action":["cvm:*"],"effect":"deny"}], "version":"2.0"}`;

describe("the life of a service control policy", () => {
  it("goes from switching on to switching off", () => {
    const wire = new Wire(start);
    expect(wire.ask("DescribePolicyConfig", { OrganizationId: 1 })).toEqual({ Status: 0, Type: "SERVICE_CONTROL_POLICY" });
    expect(wire.ask("EnablePolicyType", { OrganizationId: 1, ...SCP })).toEqual({});
    expect(wire.ask("DescribePolicyConfig", { OrganizationId: 1, Type: 0 })).toEqual({
      Status: 1,
      Type: "SERVICE_CONTROL_POLICY",
    });

    const created = { Name: "no_cvm", Content: DOCUMENT, Type: "SERVICE_CONTROL_POLICY", Description: "none" };
    const { PolicyId } = wire.ask("CreatePolicy", created);
    expect(wire.ask("DescribePolicy", { PolicyId: Number(PolicyId) })).toEqual({
      PolicyId,
      PolicyName: "no_cvm",
      Type: 1,
      Description: "none",
      PolicyDocument: DOCUMENT,
      AddTime: TIME,
      UpdateTime: TIME,
    });

    const target = { TargetId: 7, TargetType: "NODE", Type: "SERVICE_CONTROL_POLICY" };
    wire.at = NOON + 60_000;
    wire.ask("AttachPolicy", { ...target, PolicyId: Number(PolicyId) });
    expect(wire.ask("ListTargetsForPolicy", { PolicyId: Number(PolicyId) })).toEqual({
      TotalNum: 1,
      List: [{ Uin: 7, RelatedType: 1, Name: "Production", AddTime: "2026-01-15 20:01:00" }],
    });
    wire.ask("DetachPolicy", { ...target, PolicyId: FULL_ID });
    expect(wire.ask("ListPoliciesForTarget", { TargetId: 7 })).toEqual({
      TotalNum: 1,
      List: [
        {
          StrategyId: PolicyId,
          StrategyName: "no_cvm",
          Remark: "none",
          Uin: 7,
          Type: 1,
          Name: "Production",
          AddTime: TIME,
          UpdateTime: TIME,
          AttachTime: "2026-01-15 20:01:00",
        },
      ],
    });
    expect(wire.code("DetachPolicy", { ...target, PolicyId: Number(PolicyId) })).toBe(
      "FailedOperation.OrganizationDetachLastPolicyError",
    );
    expect(wire.code("DeletePolicy", { PolicyId: Number(PolicyId) })).toBe("FailedOperation.OrganizationPolicyInUsed");

    wire.ask("AttachPolicy", { ...target, PolicyId: FULL_ID });
    wire.ask("DetachPolicy", { ...target, PolicyId: Number(PolicyId) });
    wire.ask("DeletePolicy", { PolicyId: Number(PolicyId) });
    expect(wire.code("DescribePolicy", { PolicyId: Number(PolicyId) })).toBe("ResourceNotFound.PolicyNotExist");
    wire.ask("DisablePolicyType", { OrganizationId: 1, ...SCP });
    expect(wire.code("DisablePolicyType", { OrganizationId: 1, ...SCP })).toBe("FailedOperation.OrganizationPolicyIsNotEnabled");
  });

  it("an update changes what it names and leaves the rest byte for byte", () => {
    const wire = on();
    const { PolicyId } = wire.ask("CreatePolicy", { Name: "a", Content: DOCUMENT, Type: "SERVICE_CONTROL_POLICY" });
    wire.at = NOON + 3_600_000;
    // The official Terraform provider sends the name that a policy has already.
    wire.ask("UpdatePolicy", { PolicyId: Number(PolicyId), Name: "a", Description: "new" });
    expect(wire.ask("DescribePolicy", { PolicyId: Number(PolicyId) })).toMatchObject({
      Description: "new",
      PolicyDocument: DOCUMENT,
      AddTime: TIME,
      UpdateTime: "2026-01-15 21:00:00",
    });
  });

  it("FullQcloudAccess has a number, is attached everywhere and never changes", () => {
    const wire = on();
    const full = wire.ask("DescribePolicy", { PolicyId: FULL_ID });
    expect(full).toMatchObject({ PolicyName: FULL, Type: 2 });
    expect(wire.ask("ListTargetsForPolicy", { PolicyId: FULL_ID })).toMatchObject({
      TotalNum: 3,
      List: [
        { Uin: ROOT_NODE, RelatedType: 1 },
        { Uin: 7, RelatedType: 1 },
        { Uin: Number(ANNA), RelatedType: 2 },
      ],
    });
    const users = wire.ask("ListTargetsForPolicy", { PolicyId: FULL_ID, TargetType: "User", Keyword: `5 ${ANNA}` });
    expect(users["TotalNum"]).toBe(1);
    expect(wire.code("DeletePolicy", { PolicyId: FULL_ID })).toBe("FailedOperation");
    expect(wire.code("UpdatePolicy", { PolicyId: FULL_ID, Name: "mine" })).toBe("InvalidParameter.ParamError");
  });
});

describe("the life of a tag policy", () => {
  it("shows what is in effect below where it is attached", () => {
    const wire = on();
    const content = allowing("team", "red", "blue");
    const { PolicyId } = wire.ask("CreatePolicy", { Name: "teams", Content: content, Type: "TAG_POLICY" });
    expect(wire.code("DescribeEffectivePolicy", { TargetId: Number(ANNA) })).toBe("ResourceNotFound.EffectivePolicyNotFound");
    wire.at = NOON + 5000;
    wire.ask("AttachPolicy", { PolicyId: Number(PolicyId), TargetId: ROOT_NODE, TargetType: "NODE", Type: "TAG_POLICY" });
    const { EffectivePolicy } = wire.ask("DescribeEffectivePolicy", { TargetId: Number(ANNA) });
    const { PolicyContent, ...others } = EffectivePolicy as JsonObject;
    expect(others).toEqual({ TargetId: Number(ANNA), LastUpdatedTimestamp: NOON / 1000 + 5 });
    expect(JSON.parse(String(PolicyContent)).tags.team.tag_value).toEqual({ "@@assign": ["red", "blue"] });
    expect(wire.ask("ListPolicies", { ...TAG })).toMatchObject({ TotalNum: 1, List: [{ PolicyId, AttachedTimes: 1, Type: 1 }] });
    expect(wire.code("DescribePolicy", { PolicyId: Number(PolicyId) })).toBe("ResourceNotFound.PolicyNotExist");
    wire.ask("DisablePolicyType", { OrganizationId: 1, ...TAG });
    expect(wire.ask("ListPoliciesForTarget", { TargetId: ROOT_NODE, ...TAG })).toEqual({ TotalNum: 0, List: [] });
  });
});

it("lists policies in pages, by scope and by keyword", () => {
  const wire = on();
  for (const name of ["aa", "ab", "b"])
    wire.ask("CreatePolicy", { Name: name, Content: denying("cvm:*"), Type: "SERVICE_CONTROL_POLICY" });
  const names = (parameters: JsonObject): readonly unknown[] => {
    const { List } = wire.ask("ListPolicies", parameters);
    return (List as readonly JsonObject[]).map(({ PolicyName }) => PolicyName);
  };
  expect(names({})).toEqual([FULL, "aa", "ab", "b"]);
  expect(names({ Rp: 3, Page: 1 })).toEqual([FULL, "aa", "ab"]);
  expect(names({ Rp: 3, Page: 2 })).toEqual(["b"]);
  expect(names({ Rp: 3, Page: 3 })).toEqual([]);
  expect(names({ Scope: "QCS" })).toEqual([FULL]);
  expect(names({ Scope: "Local", Keyword: "a" })).toEqual(["aa", "ab"]);
});

const policy = { Name: "p", Content: denying("cvm:*"), Type: "SERVICE_CONTROL_POLICY" };

it.each([
  ["EnablePolicyType", { OrganizationId: 2, ...SCP }, "InvalidParameter.ParamError"],
  ["EnablePolicyType", { OrganizationId: 1, ...SCP }, "FailedOperation.OrganizationPolicyIsNotDisabled"],
  ["CreatePolicy", { ...policy, Name: "p p" }, "InvalidParameter.PolicyNameError"],
  ["CreatePolicy", { ...policy, Name: "taken" }, "FailedOperation.PolicyNameInUse"],
  ["CreatePolicy", { ...policy, Content: "{" }, "InvalidParameter.PolicyDocumentError"],
  ["CreatePolicy", { ...policy, Content: allowing("qcloud", "x"), Type: "TAG_POLICY" }, "InvalidParameter.ReservedTagKey"],
  ["UpdatePolicy", { PolicyId: 99, Name: "x" }, "ResourceNotFound.PolicyNotExist"],
  ["DeletePolicy", { PolicyId: 99 }, "ResourceNotFound.PolicyNotExist"],
  ["AttachPolicy", { PolicyId: FULL_ID, TargetId: 8, TargetType: "NODE" }, "ResourceNotFound.OrganizationNodeNotExist"],
  ["AttachPolicy", { PolicyId: FULL_ID, TargetId: 7, TargetType: "MEMBER" }, "ResourceNotFound.OrganizationMemberNotExist"],
  ["AttachPolicy", { PolicyId: 99, TargetId: 7, TargetType: "NODE" }, "ResourceNotFound.PolicyNotExist"],
  ["DetachPolicy", { PolicyId: 1, TargetId: 7, TargetType: "NODE" }, "FailedOperation.OrganizationDetachPolicyError"],
  ["ListPoliciesForTarget", { TargetId: 8 }, "ResourceNotFound.OrganizationNodeNotExist"],
  ["ListPoliciesForTarget", { TargetId: 200000000001 }, "ResourceNotFound.OrganizationMemberNotExist"],
  ["ListTargetsForPolicy", { PolicyId: 99 }, "ResourceNotFound.PolicyNotExist"],
  ["DescribePolicyConfig", { OrganizationId: 2 }, "ResourceNotFound.OrganizationNotExist"],
] as const)("%s %j is refused with %s", (action, parameters, code) => {
  const wire = on();
  wire.ask("CreatePolicy", { ...policy, Name: "taken" });
  expect(wire.code(action, parameters)).toBe(code);
});

it("asks who calls: a member is no manager, and outside there is no organization", () => {
  const wire = on();
  const create = { ...policy };
  expect(wire.code("CreatePolicy", create, ANNA)).toBe("UnauthorizedOperation");
  expect(wire.code("CreatePolicy", create, "200000000001")).toBe("UnauthorizedOperation");
  expect(wire.code("ListPolicies", {}, ANNA)).toBe("InvalidParameter.OrganizationMemberNotManager");
  expect(wire.code("ListPolicies", {}, "200000000001")).toBe("ResourceNotFound.OrganizationNotExist");
  expect(wire.code("DescribeEffectivePolicy", { TargetId: 7 }, "200000000001")).toBe("InvalidParameter.OrganizationNotExist");
  expect(wire.ask("CreatePolicy", create)).toEqual({ PolicyId: 1 });
});
