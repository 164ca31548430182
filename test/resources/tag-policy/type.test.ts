import type { Organization } from "../../../provider/kernel";
import type { Situation } from "../../../provider/resources/resource-type";
import { readTagBindings, tagBindingOperations } from "../../../provider/resources/tag-policy/bindings";
import { tagPolicyType } from "../../../provider/resources/tag-policy/type";
import { declared, findings } from "../../support/declarations";
import { after, company, MANAGEMENT, outside } from "../../support/kernel";
import {
  ANNA,
  allowing,
  bindTagPolicy,
  createTagPolicy,
  deleteTagPolicy,
  disableTags,
  governed,
  unbindTagPolicy,
  updateTagPolicy,
} from "../../support/policies";

const type = tagPolicyType;
const attributes = { name: "cost", description: "", content: allowing("cost-center", "a", "b"), deletion_policy: "retain" };

function situation(observed: Organization, tag_policy?: boolean, remembered: Readonly<Record<string, unknown>> = {}): Situation {
  return { observed, remembered, caller: MANAGEMENT, organization: tag_policy === undefined ? undefined : { tag_policy } };
}

describe("a tag policy as users declare it", () => {
  it("is found by its name, by another name it has, or by its id", () => {
    const organization = governed(createTagPolicy("t-1", { title: "cost" }), createTagPolicy("t-2", { title: "other" }));
    expect(type.find(organization, attributes, undefined)).toBe("t-1");
    expect(type.find(organization, attributes, { name: "other" })).toBe("t-2");
    expect(type.find(organization, attributes, { id: "t-2" })).toBe("t-2");
    expect(type.find(organization, attributes, { id: "t-3" })).toBeUndefined();
  });

  it("is created, read and changed", () => {
    const created = after(governed(), type.create("t-1", attributes, situation(governed())));
    expect(type.read(created, "t-1")).toEqual(attributes);
    expect(type.read(created, "t-2")).toBeUndefined();
    const changed = { ...attributes, name: "x", description: "y", content: allowing("owner", "a") };
    const operations = type.update("t-1", attributes, changed, situation(created));
    expect(operations).toEqual([
      updateTagPolicy("t-1", { title: "x" }),
      updateTagPolicy("t-1", { description: "y" }),
      updateTagPolicy("t-1", { content: changed.content }),
    ]);
    expect(type.read(after(created, operations), "t-1")).toEqual(changed);
  });

  it("has not changed when its document is written differently, or when only its deletion policy is another", () => {
    const turned = { ...attributes, content: allowing("cost-center", "b", "a"), deletion_policy: "delete" };
    expect(type.update("t-1", attributes, turned, situation(governed()))).toEqual([]);
    for (const name of ["name", "description", "content", "deletion_policy"] as const)
      expect(type.same?.(name, attributes[name], turned[name])).toBe(true);
    expect(type.same?.("content", attributes.content, allowing("cost-center", "a"))).toBe(false);
    expect(type.same?.("description", "a", "b")).toBe(false);
  });

  it("TAG-DELETE-IRREVERSIBLE: it stays when its declaration goes, unless the declaration said otherwise", () => {
    const organization = governed(createTagPolicy("t-1"));
    expect(type.remove("t-1", attributes, situation(organization))).toMatchObject({ kind: "retained", operations: [] });
    const remembered = type.remember?.({ ...attributes, deletion_policy: "delete" }) ?? {};
    expect(type.remove("t-1", attributes, situation(organization, true, remembered))).toEqual({
      kind: "removed",
      operations: [deleteTagPolicy("t-1")],
    });
  });

  it("TAG-CREATE-FIELDS, TAG-KEY-RESERVED-PREFIX, TAG-VALUE-WILDCARD: its attributes are checked, all problems at once", () => {
    expect(findings(type, attributes)).toEqual([]);
    expect(findings(type, { ...attributes, name: "" })).toEqual(["TAG-CREATE-FIELDS"]);
    expect(findings(type, { ...attributes, content: allowing("project", "**", "a") })).toEqual([
      "TAG-KEY-RESERVED-PREFIX",
      "TAG-VALUE-WILDCARD",
    ]);
    expect(findings(type, { ...attributes, deletion_policy: "remove" })).toEqual(["type"]);
  });

  it("TAG-NAME-UNIQUE: two with one name are an error at the second", () => {
    const { all } = declared(type, attributes, { ...attributes, name: "other" }, attributes);
    const problems = [...all.declarations.values()].map((one) => type.check?.(one, all).map(({ code }) => code));
    expect(problems).toEqual([[], [], ["TAG-NAME-UNIQUE"]]);
  });
});

describe("bindings as attributes", () => {
  const wanted = { tag_policies: ["t-1", "t-2"] };

  it("operations lead from what is bound to what is declared, and no further", () => {
    const before = governed(
      ...["t-1", "t-2", "t-3"].map((policy) => createTagPolicy(policy)),
      bindTagPolicy("t-1", "d-1"),
      bindTagPolicy("t-3", "d-1"),
    );
    const operations = tagBindingOperations("d-1", "department", readTagBindings(before, "d-1"), wanted, situation(before, true));
    expect(operations).toEqual([bindTagPolicy("t-2", "d-1"), unbindTagPolicy("t-3", "d-1")]);
    const done = after(before, operations);
    expect(readTagBindings(done, "d-1")).toEqual(wanted);
    expect(tagBindingOperations("d-1", "department", readTagBindings(done, "d-1"), wanted, situation(done, true))).toEqual([]);
  });

  it("a target that does not exist yet has nothing bound", () => {
    expect(tagBindingOperations(ANNA, "member", undefined, wanted, situation(outside, true))).toEqual([
      bindTagPolicy("t-1", ANNA),
      bindTagPolicy("t-2", ANNA),
    ]);
  });

  it("nothing is bound when tag policies will be off; an undeclared organization stays as it is", () => {
    const on = governed(createTagPolicy("t-1"), createTagPolicy("t-2"));
    const none = { tag_policies: [] };
    expect(tagBindingOperations("d-1", "department", none, wanted, situation(on, false))).toEqual([]);
    expect(tagBindingOperations("d-1", "department", none, wanted, situation(on))).toHaveLength(2);
    expect(tagBindingOperations("d-1", "department", none, wanted, situation(after(on, [disableTags])))).toEqual([]);
    expect(readTagBindings(company(), "root")).toEqual(none);
  });
});
