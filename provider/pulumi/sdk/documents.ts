/** Policy documents are written as in the constructs. */
export * from "../../../constructs/documents";
