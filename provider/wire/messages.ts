import type { WireRefusal } from "./action";
import chinese from "./messages.zh-CN.json";

/** Every code in Chinese, by code. */
const texts: Readonly<Record<string, string>> = chinese;

/**
 * What a client reads beside the code. In English the refusal's own sentence; in Chinese what the code means, with
 * the names in that sentence. Both name the rule, which `orgplane explain` tells more about.
 */
export function messageOf({ code, says, rule }: WireRefusal, language: "zh-CN" | "en-US"): string {
  const text = language === "en-US" ? says : `${chineseFor(code)}${named(says)}`;
  return rule === undefined ? text : `${text} [${rule}]`;
}

/** How many of the names in a sentence are told again. */
const TOLD = 5;

/** What the sentence puts in backticks are the client's own names, which have no language. */
function named(says: string): string {
  const names = [...new Set(says.match(/`[^`]+`/g))];
  return names.length === 0 ? "" : `：${names.slice(0, TOLD).join("、")}`;
}

/** Unknown codes, which only a fault can ask for, are told by their class. */
function chineseFor(code: string): string {
  const known = texts[code] ?? texts[code.split(".")[0] ?? ""];
  return known ?? "请求失败";
}
