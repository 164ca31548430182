import type { WireRefusal } from "./action";
import chinese from "./messages.zh-CN.json";

/** Every code in Chinese, by code. */
const texts: Readonly<Record<string, string>> = chinese;

/**
 * What a client reads beside the code. In English the refusal's own sentence; in Chinese what the code means. Both name the rule, which
 * `orgplane explain` tells more about.
 */
export function messageOf({ code, says, rule }: WireRefusal, language: "zh-CN" | "en-US"): string {
  const text = language === "en-US" ? says : chineseFor(code);
  return rule === undefined ? text : `${text} [${rule}]`;
}

/** Unknown codes, which only a fault can ask for, are told by their class. */
function chineseFor(code: string): string {
  const known = texts[code] ?? texts[code.split(".")[0] ?? ""];
  return known ?? "请求失败";
}
