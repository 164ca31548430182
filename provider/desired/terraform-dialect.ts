import type { Reference } from "../resources/attributes";
import { type Declared, type Dialect, isAccountId, titleOf } from "./dialect";
import { inBackticks } from "./source";
import { listed, type Read } from "./words";

const EXPRESSION_ADVICE = `only references to other declarations are read (\`\${orgplane_<type>.<name>.id}\`): compute values in the program that writes the file`;

/** Texts in Terraform JSON are templates: `${…}` is computed by Terraform, and `$${` stands for the characters `${`. */
export const terraformDialect: Dialect = {
  nullIsAbsent: true,
  structuredDocuments: false,
  text(written) {
    if (/(?<!\$)\$\{|(?<!%)%\{/.test(written)) {
      return { ok: false, code: "expression", summary: `${inBackticks(written)} has to be computed`, hint: EXPRESSION_ADVICE };
    }
    return { ok: true, value: written.replaceAll("$${", "${").replaceAll("%%{", "%{") };
  },
  reference: terraformReference,
};

function terraformReference(written: string, refersTo: readonly string[], declared: Declared): Read<Reference> {
  const [, type, key] = /^\$\{orgplane_([a-z_]+)\.([^.[\]{}()\s]+)\.id\}$/.exec(written) ?? [];
  if (type !== undefined && key !== undefined) return declaredReference(type, key, refersTo, declared);
  if (written.includes("${") || written.includes("%{")) {
    return { ok: false, code: "expression", summary: `${inBackticks(written)} has to be computed`, hint: EXPRESSION_ADVICE };
  }
  if (refersTo.includes("account") && isAccountId(written)) return { ok: true, value: { to: "account", account: written } };
  const wanted = refersTo.filter((each) => each !== "account");
  const titles = listed(wanted.map((each) => titleOf(declared.types, each)));
  const account = refersTo.includes("account") ? ", and it is no account id" : "";
  const summary = `${inBackticks(written)} refers to no ${titles}${account}`;
  return { ok: false, code: "unknown-reference", summary, hint: `write \`\${orgplane_${wanted[0] ?? ""}.<name>.id}\`` };
}

function declaredReference(type: string, key: string, refersTo: readonly string[], declared: Declared): Read<Reference> {
  if (!refersTo.includes(type)) {
    const titles = listed(refersTo.filter((each) => each !== "account").map((each) => titleOf(declared.types, each)));
    const summary = `${inBackticks(`orgplane_${type}.${key}`)} is not what is meant here: it must be ${titles}`;
    return { ok: false, code: "unknown-reference", summary, hint: `refer to ${titles}` };
  }
  if (declared.has(type, key)) return { ok: true, value: { to: "declaration", type, key } };
  const hint = declared.suggest(key, declared.keys(type)) ?? "declare it in the same plan";
  return {
    ok: false,
    code: "unknown-reference",
    summary: `there is no ${titleOf(declared.types, type)} ${inBackticks(key)}`,
    hint,
  };
}
