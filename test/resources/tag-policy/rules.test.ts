import { serviceRoles } from "../../../provider/areas/account/rows";
import { groupItems, groupOf, type Operation, type Organization, rowOf } from "../../../provider/kernel";
import { kernelWith } from "../../../provider/parts";
import { accountActor, vendor } from "../../../provider/resources/organization/actors";
import { observedTagEpoch } from "../../../provider/resources/tag-policy/bindings";
import { tagPolicies, tagTargetsOf } from "../../../provider/resources/tag-policy/rows";
import { indexProblems } from "../../support/indexes";
import { after, company, createOrganization, MANAGEMENT, outside, verdict, verdicts, withAccount } from "../../support/kernel";
import {
  ANNA,
  allowing,
  anna,
  as,
  bindTagPolicy,
  calledOf,
  createTagPolicy,
  deleteTagPolicy,
  disableTags,
  enableTags,
  governed,
  join,
  OUTSIDE,
  refusal,
  removeMember,
  unbindTagPolicy,
  updateTagPolicy,
  viewTagPolicy,
} from "../../support/policies";

const managing: readonly Operation[] = [
  createTagPolicy("t-9"),
  updateTagPolicy("t-1", { description: "new" }),
  deleteTagPolicy("t-2"),
  bindTagPolicy("t-2", "d-1"),
  unbindTagPolicy("t-1", "d-1"),
];

/** Tag policies t-1, bound to d-1, and t-2, bound to nothing. */
const two = governed(createTagPolicy("t-1"), createTagPolicy("t-2"), bindTagPolicy("t-1", "d-1"));

function targets(organization: Organization, policy: string): readonly string[] {
  return groupItems(organization, groupOf(tagTargetsOf, observedTagEpoch(organization), policy));
}

describe("what operations on tag policies presuppose", () => {
  it("ORG-UNKNOWN: there is an organization", () => {
    for (const operation of [enableTags, disableTags, viewTagPolicy("t-1"), ...managing])
      expect(verdict(outside, operation)).toBe("ORG-UNKNOWN");
  });

  it("TAG-POLICY-UNKNOWN, TAG-POLICY-EXISTS: a tag policy exists before it is named, and is created once", () => {
    const named = [
      updateTagPolicy("x", {}),
      deleteTagPolicy("x"),
      viewTagPolicy("x"),
      bindTagPolicy("x", "d-1"),
      unbindTagPolicy("x", "d-1"),
    ];
    for (const operation of named) expect(verdict(two, operation)).toBe("TAG-POLICY-UNKNOWN");
    expect(verdict(two, createTagPolicy("t-1", { title: "other" }))).toBe("TAG-POLICY-EXISTS");
    for (const operation of managing) expect(verdict(two, operation)).toBe("accepted");
  });

  it("DEPT-UNKNOWN, MEMBER-UNKNOWN: so does the target", () => {
    expect(verdict(two, bindTagPolicy("t-2", "d-2"))).toBe("DEPT-UNKNOWN");
    expect(verdict(two, unbindTagPolicy("t-1", "d-2"))).toBe("DEPT-UNKNOWN");
    expect(verdict(two, bindTagPolicy("t-2", "+member.new"))).toBe("MEMBER-UNKNOWN");
    expect(verdict(two, unbindTagPolicy("t-1", OUTSIDE))).toBe("MEMBER-UNKNOWN");
  });

  it("TAG-ALREADY-BOUND, TAG-NOT-BOUND: a tag policy is bound to a target once, and unbound where it is bound", () => {
    expect(verdict(two, bindTagPolicy("t-1", "d-1"))).toBe("TAG-ALREADY-BOUND");
    expect(verdict(two, unbindTagPolicy("t-2", "d-1"))).toBe("TAG-NOT-BOUND");
    expect(verdict(two, bindTagPolicy("t-1", ANNA))).toBe("accepted");
  });

  it("TAG-ALREADY-ENABLED, TAG-ALREADY-DISABLED: switches are turned, not pressed", () => {
    expect(verdict(two, enableTags)).toBe("TAG-ALREADY-ENABLED");
    expect(verdict(two, disableTags)).toBe("accepted");
    expect(verdict(company(), disableTags)).toBe("TAG-ALREADY-DISABLED");
    expect(verdict(company(), enableTags)).toBe("accepted");
  });
});

describe("who may", () => {
  it("TAG-ENABLE-MANAGEMENT-ONLY: members do not switch multi-account tag policy", () => {
    expect(verdict(two, as(anna, disableTags))).toBe("TAG-ENABLE-MANAGEMENT-ONLY");
    expect(verdict(company(), as(vendor, enableTags))).toBe("TAG-ENABLE-MANAGEMENT-ONLY");
    expect(verdict(company(), as(accountActor(MANAGEMENT, "sub_user"), enableTags))).toBe("accepted");
  });

  it("TAG-MANAGEMENT-ONLY: nor do they manage its policies", () => {
    for (const operation of managing) expect(verdict(two, as(anna, operation))).toBe("TAG-MANAGEMENT-ONLY");
    expect(verdict(two, as(anna, createTagPolicy("t-9")), { settings: { tag_management_only: false } })).toBe("accepted");
  });

  it("TAG-VIEW: the management account sees tag policies, on or off, and members do not", () => {
    expect(verdict(two, viewTagPolicy("t-1"))).toBe("accepted");
    expect(verdict(after(two, [disableTags]), viewTagPolicy("t-1"))).toBe("accepted");
    expect(verdict(two, as(anna, viewTagPolicy("t-1")))).toBe("TAG-VIEW");
  });
});

describe("switching multi-account tag policy", () => {
  const single = { singleAccountTagPolicy: true };
  const off = (account: string): Operation =>
    ({ name: "disable_single_account_tag_policy", account, by: accountActor(account) }) as Operation;

  it("TAG-MODE-EXCLUSIVE: not while the management account has its own on", () => {
    const organization = after(withAccount(outside, MANAGEMENT, single), [createOrganization]);
    const { rule, cloudCode, blockers, remedy } = refusal(organization, enableTags);
    expect([rule.id, cloudCode]).toEqual(["TAG-MODE-EXCLUSIVE", "FailedOperation.PolicyEnableInvalid"]);
    expect(blockers()).toEqual({
      first: [{ table: "account", id: MANAGEMENT, says: "has its single-account tag policy on" }],
      count: 1,
    });
    expect(remedy()?.add).toBe("never");
    expect(remedy()?.operations.map(({ name }) => name)).toEqual(["disable_single_account_tag_policy"]);
    expect(verdict(after(organization, [off(MANAGEMENT)]), enableTags)).toBe("accepted");
  });

  it("TAG-MODE-EXCLUSIVE: nor while a member has, unless a backend says otherwise", () => {
    const start = after(withAccount(outside, OUTSIDE, { ...single, name: "Beta" }), [createOrganization]);
    expect(verdict(start, enableTags)).toBe("accepted");
    const joined = after(start, join(OUTSIDE));
    expect(refusal(joined, enableTags).blockers()).toEqual({
      first: [{ table: "member", id: OUTSIDE, says: "has its single-account tag policy on" }],
      count: 1,
    });
    expect(verdict(joined, enableTags)).toBe("TAG-MODE-EXCLUSIVE");
    expect(verdict(joined, enableTags, { settings: { tag_member_mode_blocks: false } })).toBe("accepted");
    expect(refusal(joined, enableTags).remedy()?.operations).toEqual([off(OUTSIDE)]);
    expect(verdict(after(joined, [off(OUTSIDE)]), enableTags)).toBe("accepted");
    expect(verdict(after(joined, [removeMember(OUTSIDE)]), enableTags)).toBe("accepted");
  });

  it("TAG-ENABLE-CREATES-ROLE: the management account gets the service-linked role", () => {
    const id = `${MANAGEMENT}/Tag_QCSLinkedRoleInTagPolicy`;
    expect(rowOf(company(), serviceRoles, id)).toBeUndefined();
    expect(rowOf(company(enableTags), serviceRoles, id)).toEqual({ account: MANAGEMENT, name: "Tag_QCSLinkedRoleInTagPolicy" });
  });

  it("TAG-DISABLE-UNBINDS: off unbinds everything and deletes nothing; on again binds nothing", () => {
    const again = after(two, [disableTags, enableTags]);
    expect(targets(two, "t-1")).toEqual(["d-1"]);
    expect(targets(again, "t-1")).toEqual([]);
    expect(rowOf(again, tagPolicies, "t-1")).toEqual(rowOf(two, tagPolicies, "t-1"));
    expect(verdict(again, deleteTagPolicy("t-1"))).toBe("accepted");
    expect(verdict(again, bindTagPolicy("t-1", "d-1"))).toBe("accepted");
    expect(indexProblems(again)).toEqual([]);
  });

  it("TAG-ENABLE-BEFORE-USE: tag policies are used only while it is on", () => {
    const disabled = after(two, [disableTags]);
    for (const operation of managing) {
      const { rule, cloudCode, remedy } = refusal(disabled, operation);
      expect([rule.id, cloudCode]).toEqual(["TAG-ENABLE-BEFORE-USE", "FailedOperation.OrganizationPolicyIsNotEnabled"]);
      expect(remedy()).toEqual({ add: "never", operations: [enableTags] });
    }
    expect(verdict(after(disabled, [enableTags]), bindTagPolicy("t-1", "d-1"))).toBe("accepted");
    expect(verdict(disabled, createTagPolicy("t-3"), { settings: { tag_enable_before_use: false } })).toBe("accepted");
    const settings = { tag_delete_while_disabled: true };
    expect(verdict(disabled, deleteTagPolicy("t-1"), { settings })).toBe("accepted");
    expect(verdict(disabled, createTagPolicy("t-3"), { settings })).toBe("TAG-ENABLE-BEFORE-USE");
  });
});

describe("creating, changing and deleting", () => {
  it("TAG-CREATE-FIELDS: a tag policy needs a name of 1 to 128 characters; its description may be empty", () => {
    for (const title of ["a", "x".repeat(128), "成本_中心", "cost-center"])
      expect(verdict(two, createTagPolicy("t-3", { title }))).toBe("accepted");
    for (const title of ["", "x".repeat(129), "cost center"]) {
      expect(verdict(two, createTagPolicy("t-3", { title }))).toBe("TAG-CREATE-FIELDS");
      expect(verdict(two, updateTagPolicy("t-1", { title }))).toBe("TAG-CREATE-FIELDS");
    }
    expect(verdict(two, createTagPolicy("t-3", { title: "a-b" }), { settings: { tag_policy_name_hyphens: false } })).toBe(
      "TAG-CREATE-FIELDS",
    );
  });

  it("TAG-NAME-UNIQUE: a name is taken by one tag policy; its holder can stand aside for a moment", () => {
    for (const operation of [createTagPolicy("t-3", { title: "t-1" }), updateTagPolicy("t-2", { title: "t-1" })]) {
      const { rule, cloudCode, blockers, remedy } = refusal(two, operation);
      expect([rule.id, cloudCode, blockers().first[0]?.id]).toEqual([
        "TAG-NAME-UNIQUE",
        "FailedOperation.PolicyNameInUse",
        "t-1",
      ]);
      expect(remedy()?.add).toBe("for-a-moment");
      const aside = after(two, remedy()?.operations ?? []);
      expect(verdict(aside, operation)).toBe("accepted");
      expect(after(aside, remedy()?.undo ?? [])).toEqual(two);
    }
    expect(verdict(two, updateTagPolicy("t-1", { title: "t-1" }))).toBe("accepted");
    expect(verdict(two, updateTagPolicy("t-2", { title: "t-1" }), { settings: { tag_policy_names_unique: false } })).toBe(
      "accepted",
    );
  });

  it.each([
    ["TAG-RULE-FIELDS", "{}", "InvalidParameterValue.PolicyContentInvalid"],
    ["TAG-RULE-FIELDS", "{", "InvalidParameter.PolicyDocumentError"],
    ["TAG-KEY-SYNTAX", allowing("owner#1", "a"), "InvalidParameterValue.PolicyContentInvalid"],
    ["TAG-KEY-RESERVED-PREFIX", allowing("qcs:owner", "a"), "InvalidParameter.ReservedTagKey"],
    ["TAG-VALUE-SYNTAX", allowing("owner", "a#"), "InvalidParameterValue.PolicyContentInvalid"],
    ["TAG-VALUE-WILDCARD", allowing("owner", "**"), "InvalidParameterValue.PolicyContentInvalid"],
    ["TAG-DOCUMENT-LENGTH", allowing("owner", "a").padEnd(6145), "InvalidParameter.PolicyDocumentLengthOverLimit"],
  ])("%s: refuses %.40s, on creation and on change", (id, content, code) => {
    for (const operation of [createTagPolicy("t-3", { content }), updateTagPolicy("t-1", { content })]) {
      const { cloudCode, blockers } = refusal(two, operation);
      expect(verdicts(two, operation)).toEqual([id]);
      expect([cloudCode, blockers().count]).toEqual([code, 1]);
    }
    expect(verdict(two, createTagPolicy("t-3", { content: allowing("owner", "a*") }))).toBe("accepted");
  });

  it("TAG-KEY-RESERVED-PREFIX: qcloud and tencent only as far as a backend says", () => {
    const create = createTagPolicy("t-3", { content: allowing("qcloud", "a") });
    expect(verdict(two, create)).toBe("TAG-KEY-RESERVED-PREFIX");
    expect(verdict(two, create, { settings: { tag_vendor_keys_reserved: false } })).toBe("accepted");
  });

  it("TAG-UPDATE-IMMEDIATE: a new content holds for every target, whose bindings stay", () => {
    const content = allowing("owner", "a");
    const updated = after(two, [updateTagPolicy("t-1", { title: "x", description: "y", content })]);
    expect(rowOf(updated, tagPolicies, "t-1")).toEqual({ name: "x", description: "y", content });
    expect(targets(updated, "t-1")).toEqual(["d-1"]);
    expect(indexProblems(updated)).toEqual([]);
  });

  it("TAG-QUOTA: as many tag policies as a backend says", () => {
    expect(verdict(two, createTagPolicy("t-3"), { settings: { tag_policies: 3 } })).toBe("accepted");
    expect(verdict(two, createTagPolicy("t-3"), { settings: { tag_policies: 2 } })).toBe("TAG-QUOTA");
  });

  it("TAG-DELETE-BOUND: not while it is bound; unbinding it everywhere makes it possible", () => {
    const organization = after(two, [bindTagPolicy("t-1", ANNA)]);
    const { rule, cloudCode, blockers, remedy } = refusal(organization, deleteTagPolicy("t-1"));
    expect([rule.id, cloudCode, blockers().count]).toEqual(["TAG-DELETE-BOUND", "FailedOperation.OrganizationPolicyInUsed", 2]);
    expect(verdict(after(organization, [unbindTagPolicy("t-1", ANNA)]), deleteTagPolicy("t-1"))).toBe("TAG-DELETE-BOUND");
    const unbound = after(organization, remedy()?.operations ?? []);
    expect(verdict(unbound, deleteTagPolicy("t-1"))).toBe("accepted");
    expect(indexProblems(after(unbound, [deleteTagPolicy("t-1")]))).toEqual([]);
  });

  it("TAG-DELETE-IRREVERSIBLE: deleting is the one operation that nothing takes back", () => {
    const { operations } = kernelWith();
    const names = [
      "enable_tag_policy",
      "disable_tag_policy",
      "create_tag_policy",
      "update_tag_policy",
      "bind_tag_policy",
      "unbind_tag_policy",
    ];
    expect(operations.get("delete_tag_policy")?.reversible).toBe(false);
    expect(names.map((name) => operations.get(name)?.reversible)).toEqual(names.map(() => true));
  });
});

describe("binding", () => {
  it("TAG-BIND-TARGETS: to Root, departments and members, not to an account outside", () => {
    for (const target of ["root", "d-1", ANNA]) expect(verdict(two, bindTagPolicy("t-2", target))).toBe("accepted");
    const { rule, cloudCode } = refusal(two, bindTagPolicy("t-2", OUTSIDE));
    expect([rule.id, cloudCode]).toEqual(["TAG-BIND-TARGETS", "ResourceNotFound.OrganizationMemberNotExist"]);
    expect(verdict(after(two, join(OUTSIDE)), bindTagPolicy("t-2", OUTSIDE))).toBe("accepted");
  });

  it("TAG-BIND-ADMIN-ACCOUNT: not to the management account", () => {
    expect(verdicts(two, bindTagPolicy("t-2", MANAGEMENT))).toEqual(["TAG-BIND-ADMIN-ACCOUNT"]);
    expect(verdict(two, bindTagPolicy("t-2", ANNA))).toBe("accepted");
  });

  it("TAG-TARGET-FULL: as many to a target as a backend says", () => {
    const settings = { tag_policies_per_target: 1 };
    expect(verdict(two, bindTagPolicy("t-2", "d-1"), { settings })).toBe("TAG-TARGET-FULL");
    expect(verdict(two, bindTagPolicy("t-2", ANNA), { settings })).toBe("accepted");
    expect(verdict(two, bindTagPolicy("t-2", "d-1"), { settings: { tag_policies_per_target: 2 } })).toBe("accepted");
    expect(refusal(two, bindTagPolicy("t-2", "d-1"), settings).blockers().count).toBe(1);
  });

  it("TAG-BIND-REQUIRED: a new tag policy is bound to nothing", () => {
    expect(targets(two, "t-2")).toEqual([]);
    expect(targets(after(two, [bindTagPolicy("t-2", ANNA)]), "t-2")).toEqual([ANNA]);
  });

  it("TAG-UNBIND-EFFECT: after unbinding, nothing is left of it, and the last one may go", () => {
    const unbound = after(two, [unbindTagPolicy("t-1", "d-1")]);
    expect(targets(unbound, "t-1")).toEqual([]);
    expect(after(unbound, [bindTagPolicy("t-1", "d-1")])).toEqual(two);
    expect(indexProblems(unbound)).toEqual([]);
  });

  it("MEMBER-LEAVE-EFFECTS: a member that leaves has no tag policies, and finds none when it returns", () => {
    const joined = after(two, [...join(OUTSIDE), bindTagPolicy("t-2", OUTSIDE)]);
    const left = after(joined, [removeMember(OUTSIDE)]);
    expect(targets(left, "t-2")).toEqual([]);
    expect(indexProblems(after(left, join(OUTSIDE, "i-2")))).toEqual([]);
  });
});

describe("what people read", () => {
  it("names tag policies and targets as the users do", () => {
    const called = calledOf(two);
    const says = (operation: Operation) => kernelWith().operations.get(operation.name)?.describe(operation, called);
    expect(says(bindTagPolicy("t-1", "root"))).toBe("bind tag policy `t-1` to department `Root`");
    expect(says(unbindTagPolicy("t-1", ANNA))).toBe("unbind tag policy `t-1` from member `Member-0001`");
    expect(says(updateTagPolicy("t-1", { title: "x" }))).toBe("rename tag policy `t-1` to `x`");
    expect(says(updateTagPolicy("t-1", { content: "x" }))).toBe("change the content of tag policy `t-1`");
    expect(says(deleteTagPolicy("t-1"))).toBe("delete tag policy `t-1`, which cannot be restored");
  });
});
