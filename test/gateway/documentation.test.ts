import { readFileSync } from "node:fs";
import { apiActionsDocumentation, coverageOf } from "../../provider/gateway/documentation";
import { documentedCode, known } from "../../provider/gateway/known";
import { messageOf } from "../../provider/wire/messages";
import { notModelled } from "../../provider/wire/not-modelled";
import { commonCodes, serviceCodes, tableActions } from "../../provider/wire/table";

const all = [...known.values()];

it("docs/api-actions.md is what the actions say (npm run generate)", () => {
  expect(readFileSync("docs/api-actions.md", "utf8")).toBe(apiActionsDocumentation());
});

it("knows every documented action in every version", () => {
  expect(tableActions.length).toBe(154);
  expect(all.filter(({ service }) => service === "organization").length).toBe(tableActions.length);
});

it("every code has a sentence in Chinese, and codes that are none of the documents have that of their class", () => {
  for (const code of [...Object.keys(commonCodes), ...Object.keys(serviceCodes)]) {
    const said = messageOf({ kind: "refused", code, says: "it is so" }, "zh-CN");
    expect([code, said]).toEqual([code, expect.stringMatching(/[\u4e00-\u9fff]/)]);
    expect(said).not.toMatch(/it is so|请求失败/);
  }
  const says = "department `a` has members: `b`, `a`";
  expect(messageOf({ kind: "refused", code: "FailedOperation.New", says, rule: "DEPT-X" }, "zh-CN")).toBe(
    "操作失败：`a`、`b` [DEPT-X]",
  );
  expect(messageOf({ kind: "refused", code: "FailedOperation.New", says, rule: "DEPT-X" }, "en-US")).toBe(`${says} [DEPT-X]`);
});

it("a code that an action does not document becomes its class", () => {
  const action = all.find((one) => one.action === "DeleteOrganization" && one.version === "2021-03-31");
  if (action === undefined) throw new Error("the action is gone");
  const codes = [
    "FailedOperation.OrganizationNotEmpty",
    "UnauthorizedOperation",
    "FailedOperation.PolicyFull",
    "OperationDenied",
  ];
  expect(codes.map((code) => documentedCode(action, code))).toEqual([
    "FailedOperation.OrganizationNotEmpty",
    "UnauthorizedOperation",
    "FailedOperation",
    "FailedOperation",
  ]);
});

it("codes that are not modelled are documented ones", () => {
  const codes = [...Object.keys(notModelled), ...all.flatMap(({ answers }) => Object.keys(answers?.notModelled ?? {}))];
  expect(codes.filter((code) => !(code in commonCodes) && !(code in serviceCodes))).toEqual([]);
});

it("what a changing action documents is answered, or not modelled for a reason", () => {
  const writes = new Map(tableActions.map(({ action, version, kind }) => [`${version} ${action}`, kind]));
  const open = all.flatMap((one) => {
    const about = writes.get(`${one.version} ${one.action}`);
    if (one.service !== "organization" || about !== "write") return [];
    return coverageOf(one).open.map((code) => `${one.action}: ${code}`);
  });
  expect(open).toEqual([]);
});
