import { accountResources } from "../../provider/areas/account/rows";
import { type Cost, costs, costsIn } from "../../provider/areas/finance/rows";
import { groupOf, type Organization, withItem, withRow } from "../../provider/kernel";
import type { JsonObject } from "../../provider/wire/action";
import { MANAGEMENT, outside } from "../support/kernel";
import { Wire } from "../support/wire";

const ROOT_NODE = 1_000_000_000;
const TIME = "2026-01-15 20:00:00";
const OUTSIDE = 200_000_000_001;
const Area = "ap-guangzhou";
const PAGE = { Offset: 0, Limit: 50 };

function holding(organization: Organization, id: string, service = "ssm", type = "secret"): Organization {
  const row = { account: MANAGEMENT, region: Area, service, type, name: id, supportsLeaving: true };
  return withRow(organization, accountResources, id, row);
}

/** An organization whose management account has two secrets and a process, with the members one and two. */
function founded(): { readonly wire: Wire; readonly one: number; readonly two: number } {
  const resources = holding(holding(holding(outside, "s-1"), "s-2"), "p-1", "bpaas", "uniqueId");
  const wire = new Wire(resources);
  wire.ask("CreateOrganization");
  const member = (Name: string): number => {
    const terms = { PolicyType: "Financial", PermissionIds: [1, 2] };
    return Number(wire.ask("CreateOrganizationMember", { ...terms, Name, AccountName: Name, NodeId: ROOT_NODE })["Uin"]);
  };
  return { wire, one: member("one"), two: member("two") };
}

function items(response: JsonObject): readonly JsonObject[] {
  return response["Items"] as readonly JsonObject[];
}

const named = (...uins: readonly number[]) => ({ Members: uins.map((ShareMemberUin) => ({ ShareMemberUin })) });
const secrets = (...ids: readonly string[]) => ({
  Type: "secret",
  Resources: ids.map((ProductResourceId) => ({ ProductResourceId })),
});

describe("shared units", () => {
  it("are made, filled, shown on both sides, emptied and deleted", () => {
    const { wire, one } = founded();
    const UnitId = String(wire.ask("AddShareUnit", { Name: "secrets", Area, Description: "ours" })["UnitId"]);
    expect(UnitId).toMatch(/^shareUnit-/);
    const unit = { UnitId, Area };
    wire.ask("AddShareUnitResources", { ...unit, ...secrets("s-1", "s-2") });
    wire.ask("AddShareUnitMembers", { ...unit, ...named(one) });
    expect(wire.ask("DescribeShareUnits", { ...PAGE, Area, SearchKey: UnitId })).toEqual({
      Total: 1,
      Items: [
        {
          ...{ UnitId, Name: "secrets", Uin: 100_000_000_001, OwnerUin: 100_000_000_001, Area, Description: "ours" },
          ...{ CreateTime: TIME, ShareResourceNum: 2, ShareMemberNum: 1, ShareScope: 1, ShareNodeNum: 0 },
        },
      ],
    });
    expect(wire.ask("DescribeShareUnits", { ...PAGE, Area: "ap-beijing" })["Total"]).toBe(0);
    expect(wire.ask("DescribeShareUnitMembers", { ...PAGE, ...unit })).toEqual({
      Total: 1,
      Items: [{ ShareMemberUin: one, CreateTime: TIME }],
    });
    const [first] = items(wire.ask("DescribeShareUnitResources", { ...PAGE, ...unit, Type: "secret" }));
    expect(first).toMatchObject({ Type: "secret", ProductResourceId: "s-1", SharedMemberNum: 1, CreateTime: TIME });
    const received = { ...PAGE, Area, ProductResourceIds: ["s-2"] };
    expect(wire.ask("DescribeResourceToShareMember", received, String(one))).toEqual({
      Total: 1,
      Items: [
        {
          ...{ ResourceId: expect.any(String), Type: "secret", UnitId, UnitName: "secrets", CreateTime: TIME },
          ...{ ProductResourceId: "s-2", ShareManagerUin: 100_000_000_001 },
        },
      ],
    });

    expect(wire.code("DeleteShareUnit", { UnitId })).toBe("FailedOperation");
    wire.ask("DeleteShareUnitMembers", { ...unit, ...named(one) });
    const records = [{ ResourceId: String(first?.["ResourceId"]) }, { ProductResourceId: "s-2" }];
    wire.ask("DeleteShareUnitResources", { ...unit, Type: "secret", Resources: records });
    wire.ask("DeleteShareUnit", { UnitId });
    expect(wire.ask("DescribeShareUnits", { ...PAGE, Area, SearchKey: UnitId })).toEqual({ Total: 0, Items: [] });
    expect(wire.code("DeleteShareUnit", { UnitId })).toBe("ResourceNotFound");
  });

  it("are shared with departments: with whoever is in them or below", () => {
    const { wire, one } = founded();
    const NodeId = Number(wire.ask("AddOrganizationNode", { ParentNodeId: ROOT_NODE, Name: "a" })["NodeId"]);
    const below = Number(wire.ask("AddOrganizationNode", { ParentNodeId: NodeId, Name: "b" })["NodeId"]);
    const UnitId = String(wire.ask("AddShareUnit", { Name: "secrets", Area })["UnitId"]);
    wire.ask("AddShareUnitResources", { UnitId, Area, ...secrets("s-1") });
    wire.ask("AddShareUnitNode", { UnitId, NodeId });
    expect(wire.ask("DescribeShareUnitNodes", { ...PAGE, UnitId })).toEqual({
      Total: 1,
      Items: [{ ShareNodeId: NodeId, CreateTime: TIME }],
    });
    const seen = () => wire.ask("DescribeResourceToShareMember", { ...PAGE, Area }, String(one))["Total"];
    expect(seen()).toBe(0);
    wire.ask("MoveOrganizationNodeMembers", { NodeId: below, MemberUin: [one] });
    expect(seen()).toBe(1);
    wire.ask("MoveOrganizationNodeMembers", { NodeId: ROOT_NODE, MemberUin: [one] });
    expect(wire.code("DeleteOrganizationNodes", { NodeId: [below, NodeId] })).toBe("FailedOperation.ShareNodeExisted");
    expect(wire.code("AddShareUnitNode", { UnitId, NodeId: 99 })).toBe("ResourceNotFound.OrganizationNodeNotExist");
    wire.ask("DeleteShareUnitNode", { UnitId, NodeId });
    expect(wire.code("DeleteShareUnitNode", { UnitId, NodeId })).toBe("FailedOperation.ShareNodeNotExist");
    wire.ask("DeleteOrganizationNodes", { NodeId: [below, NodeId] });
  });

  it("are offered to accounts outside where their scope allows it, and accepted by these", () => {
    const { wire } = founded();
    const UnitId = String(wire.ask("AddShareUnit", { Name: "secrets", Area, ShareScope: 1 })["UnitId"]);
    const unit = { UnitId, Area };
    wire.ask("AddShareUnitResources", { ...unit, ...secrets("s-1") });
    expect(wire.code("AddShareUnitMembers", { ...unit, ...named(OUTSIDE) })).toBe("FailedOperation.SomeUinsNotInOrganization");
    wire.ask("UpdateShareUnit", { UnitId, ShareScope: 2 });
    wire.ask("AddShareUnitMembers", { ...unit, ...named(OUTSIDE) });
    const narrowed = { UnitId, ShareScope: 1 };
    expect(wire.code("UpdateShareUnit", narrowed)).toBe("FailedOperation.ExistShareMemberNotInOrganization");
    const seen = () => wire.ask("DescribeResourceToShareMember", { ...PAGE, Area }, String(OUTSIDE))["Total"];
    expect(seen()).toBe(0);
    expect(wire.code("AcceptJoinShareUnitInvitation", { UnitId })).toBe("FailedOperation.ShareMemberNotExist");
    wire.ask("AcceptJoinShareUnitInvitation", { UnitId }, String(OUTSIDE));
    expect(seen()).toBe(1);
    wire.ask("DeleteShareUnitMembers", { ...unit, ...named(OUTSIDE) });
    wire.ask("AddShareUnitMembers", { ...unit, ...named(OUTSIDE) });
    wire.ask("RejectJoinShareUnitInvitation", { UnitId }, String(OUTSIDE));
    expect(wire.ask("DescribeShareUnitMembers", { ...PAGE, ...unit })["Total"]).toBe(0);
  });

  it("are refused with the documented codes, several things of one call together", () => {
    const { wire, one, two } = founded();
    const UnitId = String(wire.ask("AddShareUnit", { Name: "secrets", Area })["UnitId"]);
    const unit = { UnitId, Area };
    const elsewhere = { UnitId, Area: "ap-beijing" };
    expect(wire.code("AddShareUnitMembers", { ...elsewhere, ...named(one) })).toBe("FailedOperation.ShareAreaNotExist");
    expect(wire.code("DescribeShareUnitMembers", { ...PAGE, ...elsewhere })).toBe("ResourceNotFound");
    const nowhere = { UnitId: "shareUnit-0", Area, ...named(one) };
    expect(wire.code("AddShareUnitMembers", nowhere)).toBe("FailedOperation.ShareUnitNotExist");
    expect(wire.code("AddShareUnitMembers", { ...unit, ...named(one, 5) })).toBe("FailedOperation.SomeUinsNotInOrganization");
    expect(wire.ask("DescribeShareUnitMembers", { ...PAGE, ...unit })["Total"]).toBe(0);
    const strange = { ...unit, ...secrets("s-1"), Type: "bucket" };
    expect(wire.code("AddShareUnitResources", strange)).toBe("FailedOperation.ShareResourceTypeNotExist");
    expect(wire.code("AddShareUnitResources", { ...unit, ...secrets("p-1") })).toBe("FailedOperation.HasDifferentResourceType");
    wire.ask("AddShareUnitResources", { ...unit, ...secrets("s-1") });
    const process = { ...unit, Type: "uniqueId", Resources: [{ ProductResourceId: "p-1" }] };
    expect(wire.code("AddShareUnitResources", process)).toBe("FailedOperation.HasDifferentResourceType");
    expect(wire.code("DeleteShareUnitResources", { ...unit, ...secrets("s-2") })).toBe("FailedOperation.ShareResourceNotExist");
    expect(wire.code("UpdateShareUnit", { UnitId, Name: "mine" }, String(two))).toBe("OperationDenied");
    expect(wire.code("DescribeShareUnitMembers", { ...PAGE, ...unit }, String(two))).toBe("OperationDenied");
  });

  it("can be in regions that are called in both languages", () => {
    const { wire } = founded();
    expect(items(wire.ask("DescribeShareAreas", { Lang: "en" }))[0]).toEqual({ Name: "Guangzhou", Area, AreaId: 1 });
    expect(items(wire.ask("DescribeShareAreas", { Lang: "zh" }))[0]).toMatchObject({ Name: "广州" });
  });
});

describe("delegated admins", () => {
  it("are appointed for a service, shown with what they manage, and dismissed", () => {
    const { wire, one, two } = founded();
    const [audit] = items(wire.ask("ListOrganizationService", { ...PAGE, SearchKey: "cloudaudit" }));
    expect(audit).toMatchObject({
      Product: "cloudaudit",
      IsAssign: 1,
      CanAssignCount: 5,
      MemberNum: "0",
      GrantStatus: "Disabled",
    });
    const ServiceId = Number(audit?.["ServiceId"]);
    const scope = { ManagementScope: 2, ManagementScopeUins: [two], ManagementScopeNodeIds: [ROOT_NODE] };
    wire.ask("CreateOrgServiceAssign", { ServiceId, MemberUins: [one], ...scope });
    expect(wire.ask("ListOrgServiceAssignMember", { ...PAGE, ServiceId })).toEqual({
      Total: 1,
      Items: [
        {
          ...{ ServiceId, ProductName: "CloudAudit", MemberUin: one, MemberName: "one", UsageStatus: 0, CreateTime: TIME },
          ManagementScope: 2,
          ManagementScopeMembers: [{ MemberUin: two, MemberName: "two" }],
          ManagementScopeNodes: [{ NodeId: ROOT_NODE, NodeName: "Root" }],
        },
      ],
    });
    wire.ask("DeleteOrgServiceAssign", { ServiceId, MemberUin: one });
    const again = { ServiceId, MemberUin: one };
    expect(wire.code("DeleteOrgServiceAssign", again)).toBe("ResourceNotFound.OrganizationServiceAssignNotExist");
  });

  it("are refused with the documented codes, and counted per service", () => {
    const { wire, one, two } = founded();
    const assign = (more: JsonObject) => wire.code("CreateOrgServiceAssign", { MemberUins: [one], ...more });
    expect(assign({ ServiceId: 99 })).toBe("ResourceNotFound.OrganizationServiceNotExist");
    expect(assign({ Product: "tag" })).toBe("UnsupportedOperation");
    expect(assign({ Product: "billing", MemberUins: [one, 5] })).toBe("ResourceNotFound.OrganizationMemberNotExist");
    expect(assign({ Product: "config", MemberUins: [one, two] })).toBe("LimitExceeded.CreateOrgServiceAssignOverLimit");
    wire.ask("CreateOrgServiceAssign", { Product: "config", MemberUins: [two] });
    expect(assign({ Product: "config" })).toBe("LimitExceeded.CreateOrgServiceAssignOverLimit");
    expect(wire.code("DeleteOrganizationMembers", { MemberUin: [two] })).toBe(
      "UnsupportedOperation.MemberExistServiceNotAllowDelete",
    );
  });
});

describe("what members cost", () => {
  const cost = (organization: Organization, id: string, fields: Pick<Cost, "account" | "product" | "amount">, day: string) => {
    const row: Cost = { ...fields, at: Date.parse(`${day}T12:00:00+08:00`), paidBy: fields.account };
    return withItem(withRow(organization, costs, id, row), groupOf(costsIn, day.slice(0, 7)), id);
  };

  it("is split by member, product and month, in yuan, with shares", () => {
    const { wire, one } = founded();
    const [a, m] = [String(one), MANAGEMENT];
    let organization = wire.organization;
    organization = cost(organization, "1", { account: a, product: "CVM", amount: 7_550 }, "2026-02-03");
    organization = cost(organization, "2", { account: m, product: "CVM", amount: 2_450 }, "2026-02-03");
    organization = cost(organization, "3", { account: a, product: "COS", amount: 5_000 }, "2026-03-03");
    wire.organization = organization;
    wire.at = Date.parse("2026-04-05T12:00:00+08:00");
    const period = { Month: "2026-02", EndMonth: "2026-03" };
    expect(wire.ask("DescribeOrganizationFinancialByMember", period)).toEqual({
      ...{ TotalCost: 150, Total: 2 },
      Items: [
        { MemberUin: one, MemberName: "one", TotalCost: 125.5, Ratio: "83.67" },
        { MemberUin: 100_000_000_001, MemberName: "Acme", TotalCost: 24.5, Ratio: "16.33" },
      ],
    });
    expect(wire.ask("DescribeOrganizationFinancialByProduct", { ...period, MemberUins: [one], Limit: 1, Offset: 1 })).toEqual({
      ...{ TotalCost: 125.5, Total: 2 },
      Items: [{ ProductName: "COS", ProductCode: "COS", TotalCost: 50, Ratio: "39.84" }],
    });
    const months = items(wire.ask("DescribeOrganizationFinancialByMonth", { EndMonth: "2026-03", Limit: 3 }));
    expect(months.map(({ Month, TotalCost, GrowthRate }) => [Month, TotalCost, GrowthRate])).toEqual([
      ["2026-01", 0, ""],
      ["2026-02", 100, ""],
      ["2026-03", 50, "-50.00"],
    ]);
  });

  it("is no member's business, and periods are months in their order", () => {
    const { wire, one } = founded();
    expect(wire.code("DescribeOrganizationFinancialByMember", { Month: "2026-01" }, String(one))).toBe("UnauthorizedOperation");
    expect(wire.code("DescribeOrganizationFinancialByMember", { Month: "2026-13" })).toBe("InvalidParameter");
    const backwards = { Month: "2026-02", EndMonth: "2026-01" };
    expect(wire.code("DescribeOrganizationFinancialByProduct", backwards)).toBe("InvalidParameter");
  });
});
