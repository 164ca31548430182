import type { Report } from "./document";

/** Guide, "create a tag policy": English letters, digits, spaces, Chinese characters and these signs. */
const allowed = /^[A-Za-z0-9 \p{Script=Han}+\-=._:/@()[\]（）【】]*$/u;
const signs = "letters, digits, spaces, Chinese characters and `+ - = . _ : / @ ( ) [ ] （ ） 【 】`";

/** Reports what is wrong with a tag key (TAG-KEY-SYNTAX, TAG-KEY-RESERVED-PREFIX). Characters are counted, not bytes. */
export function checkTagKey(key: string, path: string, vendorKeysReserved: boolean, report: Report): void {
  const length = [...key].length;
  if (length < 1 || length > 127) {
    const says = `a tag key has 1 to 127 characters, this one ${length}`;
    report(
      "TAG-KEY-SYNTAX",
      path,
      "InvalidParameterValue.PolicyContentInvalid",
      says,
      length === 0 ? "name a key" : "shorten it",
    );
  }
  if (!allowed.test(key)) {
    report(
      "TAG-KEY-SYNTAX",
      path,
      "InvalidParameterValue.PolicyContentInvalid",
      `\`${key}\` has a character that tag keys do not take`,
      `use ${signs}`,
    );
  }
  const prefix = /^(?:qcs:|project|项目)/i.exec(key)?.[0];
  const reserved = prefix ?? (vendorKeysReserved ? /^(?:qcloud|tencent)$/i.exec(key)?.[0] : undefined);
  if (reserved !== undefined) {
    const says =
      prefix === undefined ? `the tag key \`${key}\` is reserved` : `tag keys beginning with \`${reserved}\` are reserved`;
    report("TAG-KEY-RESERVED-PREFIX", path, "InvalidParameter.ReservedTagKey", says, "choose another key");
  }
}

/** Reports what is wrong with an allowed value (TAG-VALUE-SYNTAX, TAG-VALUE-WILDCARD). The wildcard counts as a character. */
export function checkTagValue(value: string, path: string, report: Report): void {
  const length = [...value].length;
  if (length < 1 || length > 255) {
    const says = `a tag value has 1 to 255 characters, this one ${length}`;
    report(
      "TAG-VALUE-SYNTAX",
      path,
      "InvalidParameterValue.PolicyContentInvalid",
      says,
      length === 0 ? "name a value" : "shorten it",
    );
  }
  if (!allowed.test(value.replaceAll("*", ""))) {
    const says = `\`${value}\` has a character that tag values do not take`;
    report(
      "TAG-VALUE-SYNTAX",
      path,
      "InvalidParameterValue.PolicyContentInvalid",
      says,
      `use ${signs}, and one \`*\` for any run of characters`,
    );
  }
  if (value.split("*").length > 2) {
    report(
      "TAG-VALUE-WILDCARD",
      path,
      "InvalidParameterValue.PolicyContentInvalid",
      `\`${value}\` has more than one \`*\``,
      "list several values instead",
    );
  }
}
