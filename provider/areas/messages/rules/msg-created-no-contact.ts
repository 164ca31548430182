import { fact } from "../../../kernel";

export const msgCreatedNoContact = fact({
  id: "MSG-CREATED-NO-CONTACT",
  kind: "default",
  sentence: "a created member has no contact details and gets no messages",
  keptBy: "the rows of contact details, which only add_contact_info writes and which end with the account",
});
