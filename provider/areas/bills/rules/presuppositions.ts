import { rule } from "../../../kernel";
import { isMonth } from "../../finance/calendar";
import { managementActs, membersUnknown } from "../../finance/presupposing";
import type { ConsolidateBills } from "../operations";
import { mergedBills } from "../rows";

export const billMemberUnknown = membersUnknown<ConsolidateBills>(["consolidate_bills"], ({ members }) => members);

export const billManagementActs = managementActs<ConsolidateBills>("BILL-ACTOR", ["consolidate_bills"]);

export const billInvalid = rule<ConsolidateBills>({
  id: "BILL-INVALID",
  kind: "presupposition",
  refuses: ["consolidate_bills"],
  sentence: "a merged bill has a new id, a month, and at least one member",
  cloudCode: "InvalidParameter",
  holds: (ask, { bill, members, month }) => !ask.exists(mergedBills, bill) && isMonth(month) && members.length > 0,
});
