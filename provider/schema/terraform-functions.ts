import type { TerraformFunction, TerraformParameter } from "./terraform-types";

const actions: TerraformParameter = {
  name: "actions",
  type: ["list", "string"],
  description: 'What is called: `"cvm:TerminateInstances"`, `"cvm:*"`, or `"*"` for everything.',
};
const resources: TerraformParameter = {
  name: "resources",
  type: "string",
  description: "What it is called on: `qcs::cvm:ap-guangzhou::instance/*`. Everything, when none is given.",
};

/** The functions of the provider, which make documents out of their parts. They look at nothing. */
export const functionSchemas: Readonly<Record<string, TerraformFunction>> = {
  allow: {
    summary: "A statement that allows actions",
    description: "A statement of a service control policy that allows these actions, as JSON, for `policy_document`.",
    return_type: "string",
    parameters: [actions],
    variadic_parameter: resources,
  },
  deny: {
    summary: "A statement that denies actions",
    description: "A statement of a service control policy that denies these actions, as JSON, for `policy_document`.",
    return_type: "string",
    parameters: [actions],
    variadic_parameter: resources,
  },
  policy_document: {
    summary: "A service control policy from its statements",
    description:
      "The document of a service control policy, checked by the rules of its syntax. What is wrong is said of the statement that is wrong.",
    return_type: "string",
    parameters: [],
    variadic_parameter: { name: "statements", type: "string", description: "What `allow`, `deny` and `when` make." },
  },
  tag_policy_document: {
    summary: "A tag policy from its allowed values",
    description: "The document of a tag policy, checked by the rules of its syntax.",
    return_type: "string",
    parameters: [
      {
        name: "values",
        type: ["map", ["list", "string"]],
        description: "The allowed values of each tag key, each with one `*` at most.",
      },
    ],
  },
  when: {
    summary: "A statement under a condition",
    description: "The statement, for calls only for which the condition holds. Conditions add up: all of them have to hold.",
    return_type: "string",
    parameters: [
      { name: "statement", type: "string", description: "What `allow` or `deny` makes." },
      {
        name: "operator",
        type: "string",
        description: "How it is compared: `string_equal`, `string_not_like`, `ip_equal`, `bool_equal`, …",
      },
      { name: "key", type: "string", description: "What is compared: `qcs:ip`, `vpc:region`, …" },
      { name: "values", type: ["list", "string"], description: "With what: any of these." },
    ],
  },
};
