import { fact } from "../../../kernel";

/** Clause: guide, "create a custom service control policy". The visual generator is the console's way to write the same document. */
export const scpCreateModes = fact({
  id: "SCP-CREATE-MODES",
  kind: "default",
  sentence: "a custom policy is a document, written by hand or generated, with a name and a description",
  keptBy:
    "create_scp takes name, description and document; the resource type takes the document as JSON text or as structured data",
});
