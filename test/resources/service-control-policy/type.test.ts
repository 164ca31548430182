import { kernelWith } from "../../../provider/parts";
import { ROOT } from "../../../provider/resources/department/rows";
import type { Situation } from "../../../provider/resources/resource-type";
import { FULL_ACCESS } from "../../../provider/resources/service-control-policy/rows";
import { serviceControlPolicyType } from "../../../provider/resources/service-control-policy/type";
import { declared, findings } from "../../support/declarations";
import { after, MANAGEMENT } from "../../support/kernel";
import { createScp, deleteScp, denying, FULL, governed, updateScp } from "../../support/policies";

const type = serviceControlPolicyType;
const attributes = { name: "no-domains", description: "", content: denying("name/domain:*") };
const situation: Situation = { observed: governed(), remembered: {}, caller: MANAGEMENT, organization: undefined };

describe("a service control policy as users declare it", () => {
  it("is found by its name, by another name it has, or by its id", () => {
    const organization = governed(createScp("p-1", { title: "no-domains" }), createScp("p-2", { title: "other" }));
    expect(type.find(organization, attributes, undefined)).toBe("p-1");
    expect(type.find(organization, attributes, { name: "other" })).toBe("p-2");
    expect(type.find(organization, attributes, { id: "p-2" })).toBe("p-2");
    expect(type.find(organization, attributes, { id: "p-3" })).toBeUndefined();
    expect(type.find(organization, { ...attributes, name: "x" }, undefined)).toBeUndefined();
  });

  it("is created, read, changed and removed", () => {
    const created = after(governed(), type.create("p-1", attributes, situation));
    expect(type.read(created, "p-1")).toEqual(attributes);
    expect(type.update("p-1", attributes, attributes, situation)).toEqual([]);
    const changed = { name: "x", description: "y", content: denying("cvm:*") };
    const operations = type.update("p-1", attributes, changed, situation);
    expect(operations).toEqual([
      updateScp("p-1", { title: "x" }),
      updateScp("p-1", { description: "y" }),
      updateScp("p-1", { content: changed.content }),
    ]);
    const updated = after(created, operations);
    expect(type.read(updated, "p-1")).toEqual(changed);
    expect(type.remove("p-1", changed, situation)).toEqual({ kind: "removed", operations: [deleteScp("p-1")] });
    expect(type.read(after(updated, [deleteScp("p-1")]), "p-1")).toBeUndefined();
  });

  it("has not changed when its document is written differently", () => {
    const indented = JSON.stringify(JSON.parse(attributes.content), null, 2);
    expect(type.same?.("content", attributes.content, indented)).toBe(true);
    expect(type.same?.("content", attributes.content, denying("cvm:*"))).toBe(false);
    expect(type.same?.("name", "a", "a")).toBe(true);
    expect(type.same?.("name", "a", "b")).toBe(false);
    expect(type.update("p-1", attributes, { ...attributes, content: indented }, situation)).toEqual([]);
  });

  it("SCP-NAME-FORMAT, SCP-SYSTEM-IMMUTABLE, SCP-STATEMENT-FIELDS: its attributes are checked, all problems at once", () => {
    expect(findings(type, attributes)).toEqual([]);
    expect(findings(type, { ...attributes, name: "no domains" })).toEqual(["SCP-NAME-FORMAT"]);
    expect(findings(type, { ...attributes, name: FULL })).toEqual(["SCP-SYSTEM-IMMUTABLE"]);
    expect(findings(type, { ...attributes, content: denying("cvm", "*", "permid/1") })).toEqual([
      "SCP-STATEMENT-FIELDS",
      "SCP-STATEMENT-FIELDS",
    ]);
    expect(findings(type, { ...attributes, content: denying("*").padEnd(6145) })).toEqual(["SCP-DOCUMENT-LENGTH"]);
  });

  it("leaves FullQcloudAccess to the cloud", () => {
    expect(type.builtIn).toEqual([FULL]);
  });
});

describe("declarations together", () => {
  it("SCP-NAME-UNIQUE: two with one name are an error at the second", () => {
    const { all } = declared(type, attributes, { ...attributes, name: "other" }, attributes);
    const problems = [...all.declarations.values()].map((one) =>
      type.check?.(one, all).map(({ code, severity }) => `${severity} ${code}`),
    );
    expect(problems).toEqual([[], [], ["error SCP-NAME-UNIQUE"]]);
  });

  it("SCP-TEST-FIRST: binding one to Root is worth a warning, binding it elsewhere or FullQcloudAccess is not", () => {
    const caution = (policy: string, target: string) => {
      const operation = { name: "bind_scp", policy, target, target_type: "department" } as const;
      return kernelWith()
        .operations.get("bind_scp")
        ?.caution?.(operation, (_, id) => `\`${id}\``);
    };
    expect(caution("no-domains", ROOT)).toMatchObject({ rule: "SCP-TEST-FIRST", says: expect.stringContaining("`no-domains`") });
    expect(caution("no-domains", "d-1")).toBeUndefined();
    expect(caution(FULL_ACCESS, ROOT)).toBeUndefined();
  });
});
