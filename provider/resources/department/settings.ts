import { type Setting, setting } from "../../kernel";

export const depthLimit = setting({
  name: "department_depth_limit",
  default: 5,
  rule: "DEPT-DEPTH-LIMIT",
  doc: "How many levels of departments there may be.",
});

export const rootCounts = setting<boolean>({
  name: "department_root_is_a_level",
  default: false,
  rule: "DEPT-DEPTH-LIMIT",
  doc: "Whether Root counts as the first level.",
});

export const nameLength = setting({
  name: "department_name_length",
  default: 40,
  rule: "DEPT-NAME-LENGTH",
  doc: "How many characters a department name may have.",
});

export const nameCharacters = setting<boolean>({
  name: "department_name_characters",
  default: true,
  rule: "DEPT-NAME-CHARACTERS",
  doc: "Whether department names are held to the characters that the public API documents.",
  evidence: "AddOrganizationNode: letters, digits, Chinese characters and + @ 、 & . _ [ ] -",
});

export const namesUnique = setting<boolean>({
  name: "department_names_unique",
  default: true,
  rule: "DEPT-NAME-UNIQUE",
  doc: "Whether two departments below the same parent are refused one name.",
  evidence: "AddOrganizationNode and UpdateOrganizationNode: FailedOperation.OrganizationNodeNameUsed",
});

export const emptyOnly = setting<boolean>({
  name: "department_delete_empty_only",
  default: true,
  rule: "DEPT-DELETE-EMPTY",
  doc: "Whether only empty departments can be deleted; otherwise their members fall to Root and what is below goes along.",
  evidence: "DeleteOrganizationNodes: FailedOperation.NodeNotEmpty and FailedOperation.OrganizationNodeNotEmpty",
});

export const tagLimit = setting({
  name: "department_tag_limit",
  default: 10,
  rule: "DEPT-TAG-LIMIT",
  doc: "How many tags a department may carry.",
  evidence: "AddOrganizationNode: up to 10 tags",
});

export const countLimit = setting({
  name: "department_count_limit",
  default: 0,
  rule: "DEPT-COUNT-LIMIT",
  doc: "How many departments an organization may have, Root not counted; 0 means that no limit is known.",
  evidence: "AddOrganizationNode: LimitExceeded.NodeExceedLimit, without a figure",
});

export const departmentSettings: readonly Setting[] = [
  depthLimit,
  rootCounts,
  nameLength,
  nameCharacters,
  namesUnique,
  emptyOnly,
  tagLimit,
  countLimit,
];
