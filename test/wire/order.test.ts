import { groupOf } from "../../provider/kernel";
import { allMembers } from "../../provider/resources/organization/rows";
import { foundOnce, itemsInOrder } from "../../provider/wire/answering/order";
import { outside } from "../support/kernel";
import { Wire } from "../support/wire";

const MEMBERS = groupOf(allMembers);
const PAGE = { Offset: 0, Limit: 50 };

function member(wire: Wire, Name: string): string {
  const terms = { PolicyType: "Financial", PermissionIds: [1, 2], NodeId: 1_000_000_000 };
  return String(wire.ask("CreateOrganizationMember", { ...terms, Name, AccountName: Name })["Uin"]);
}

function begun(): Wire {
  const wire = new Wire(outside);
  wire.ask("CreateOrganization");
  return wire;
}

it("a list is put in order once, until somebody changes what is in it", () => {
  const wire = begun();
  const [a, b] = [member(wire, "a"), member(wire, "b")];
  const before = itemsInOrder(wire.organization, MEMBERS);
  expect(before).toEqual([a, b]);
  wire.ask("AddOrganizationNode", { ParentNodeId: 1_000_000_000, Name: "elsewhere" });
  expect(itemsInOrder(wire.organization, MEMBERS)).toBe(before);
  const c = member(wire, "c");
  expect(itemsInOrder(wire.organization, MEMBERS)).toEqual([a, b, c]);
  expect(before).toEqual([a, b]);
});

it("what is found by looking at everything is looked for once in an organization, and again in the next", () => {
  const wire = begun();
  let looks = 0;
  const look = (): readonly string[] => {
    looks += 1;
    return [String(looks)];
  };
  expect(foundOnce(wire.organization, "x", look)).toEqual(["1"]);
  expect(foundOnce(wire.organization, "x", look)).toEqual(["1"]);
  expect(foundOnce(wire.organization, "y", look)).toEqual(["2"]);
  member(wire, "a");
  expect(foundOnce(wire.organization, "x", look)).toEqual(["3"]);
});

it("lists follow changes: members of departments of a name, targets of the policy that is everywhere", () => {
  const wire = begun();
  wire.ask("EnablePolicyType", { OrganizationId: 1, PolicyType: "SERVICE_CONTROL_POLICY" });
  const inRoot = () => wire.ask("DescribeOrganizationMembers", { ...PAGE, NodeName: "Root" })["Total"];
  const attached = () => wire.ask("ListTargetsForPolicy", { PolicyId: 1_000_000_001 })["TotalNum"];
  expect([inRoot(), attached()]).toEqual([0, 1]);
  const one = member(wire, "one");
  expect([inRoot(), attached()]).toEqual([1, 2]);
  const NodeId = Number(wire.ask("AddOrganizationNode", { ParentNodeId: 1_000_000_000, Name: "below" })["NodeId"]);
  wire.ask("MoveOrganizationNodeMembers", { NodeId, MemberUin: [Number(one)] });
  expect([inRoot(), attached()]).toEqual([0, 3]);
});
