import { fact } from "../../../kernel";

/** Both guides, "resource packs". */
export const payResourcePackOwn = fact({
  id: "PAY-RESOURCE-PACK-OWN",
  kind: "computation",
  sentence: "postpaid usage is deducted from the account's own resource packs, whoever pays",
  keptBy: "`packUses`, which looks at the packs of the account that used",
});
