/** The life of one resource, from its first configuration to the last; `before` is what has to be there for it. */
export interface Life {
  readonly type: string;
  readonly before: string;
  readonly created: string;
  /** One attribute after the other gets another value, and nothing else changes. */
  readonly updated: Readonly<Record<string, string>>;
  /** What makes another object of it. */
  readonly replaced?: string;
  /** Only what is required. */
  readonly cleared: string;
  /** It can go: the deletion policy says so where there is one. */
  readonly name?: string;
}

const organization =
  'resource "orgplane_organization" "o" {\n service_control = true\n tag_policy = true\n member_deletion = true\n}\n';
const after = "depends_on = [orgplane_organization.o]\n";
const scp = (key: string, action: string): string =>
  `resource "orgplane_service_control_policy" "${key}" {
  name    = "${key}"
  content = jsonencode({ version = "2.0", statement = [{ effect = "deny", action = ["${action}"], resource = ["*"] }] })
  ${after}}
`;
const tagPolicy = `resource "orgplane_tag_policy" "t" {
  name            = "tags"
  content         = provider::orgplane::tag_policy_document({ stage = ["prod", "test"] })
  deletion_policy = "delete"
  ${after}}
`;
const department = (key: string, more = ""): string =>
  `resource "orgplane_department" "${key}" {
  name = "${key}"
  ${more}
  ${after}}
`;
const member = (key: string, more = ""): string =>
  `resource "orgplane_member" "${key}" {
  name            = "${key}"
  deletion_policy = "delete"
  ${more}
  ${after}}
`;
const invited = (key: string, account: string): string =>
  `resource "orgplane_member" "${key}" {
  name            = "${key}"
  account         = "${account}"
  deletion_policy = "remove"
  ${after}}
`;

export const lives: readonly Life[] = [
  {
    type: "organization",
    before: "",
    created: 'service_control = true\ntag_policy = true\ndeletion_policy = "delete"',
    updated: {
      member_deletion: 'service_control = true\ntag_policy = true\nmember_deletion = true\ndeletion_policy = "delete"',
      tag_policy: 'service_control = true\ntag_policy = false\nmember_deletion = true\ndeletion_policy = "delete"',
      service_control: 'service_control = false\ntag_policy = false\nmember_deletion = true\ndeletion_policy = "delete"',
    },
    cleared: 'deletion_policy = "delete"',
  },
  {
    type: "department",
    before: organization + scp("one", "cvm:*") + tagPolicy + department("above") + department("other"),
    created: `name = "Unit"\n${after}`,
    updated: {
      name: `name = "Renamed"\n${after}`,
      description: `name = "Renamed"\ndescription = "what for"\n${after}`,
      tags: `name = "Renamed"\ndescription = "what for"\ntags = { a = "b" }\n${after}`,
      service_control_policies: `name = "Renamed"\ndescription = "what for"\ntags = { a = "b" }\nservice_control_policies = [orgplane_service_control_policy.one.id]\n${after}`,
      full_access: `name = "Renamed"\ndescription = "what for"\ntags = { a = "b" }\nservice_control_policies = [orgplane_service_control_policy.one.id]\nfull_access = false\n${after}`,
      tag_policies: `name = "Renamed"\ndescription = "what for"\ntags = { a = "b" }\nservice_control_policies = [orgplane_service_control_policy.one.id]\nfull_access = false\ntag_policies = [orgplane_tag_policy.t.id]\n${after}`,
    },
    replaced: `name = "Renamed"\nparent = orgplane_department.above.id\n${after}`,
    cleared: `name = "Renamed"\nparent = orgplane_department.above.id\n${after}`,
    name: "Renamed",
  },
  {
    type: "member",
    before: organization + scp("one", "cvm:*") + tagPolicy + department("home"),
    created: `name = "first"\ndeletion_policy = "delete"\n${after}`,
    updated: {
      name: `name = "second"\ndeletion_policy = "delete"\n${after}`,
      description: `name = "second"\ndescription = "what for"\ndeletion_policy = "delete"\n${after}`,
      department: `name = "second"\ndescription = "what for"\ndepartment = orgplane_department.home.id\ndeletion_policy = "delete"\n${after}`,
      finance_permissions: `name = "second"\ndescription = "what for"\ndepartment = orgplane_department.home.id\nfinance_permissions = ["cost_analysis"]\ndeletion_policy = "delete"\n${after}`,
      service_control_policies: `name = "second"\ndescription = "what for"\ndepartment = orgplane_department.home.id\nfinance_permissions = ["cost_analysis"]\nservice_control_policies = [orgplane_service_control_policy.one.id]\ndeletion_policy = "delete"\n${after}`,
      full_access: `name = "second"\ndescription = "what for"\ndepartment = orgplane_department.home.id\nfinance_permissions = ["cost_analysis"]\nservice_control_policies = [orgplane_service_control_policy.one.id]\nfull_access = false\ndeletion_policy = "delete"\n${after}`,
      tag_policies: `name = "second"\ndescription = "what for"\ndepartment = orgplane_department.home.id\nfinance_permissions = ["cost_analysis"]\nservice_control_policies = [orgplane_service_control_policy.one.id]\nfull_access = false\ntag_policies = [orgplane_tag_policy.t.id]\ndeletion_policy = "delete"\n${after}`,
      security_information: `name = "second"\ndescription = "what for"\ndepartment = orgplane_department.home.id\nfinance_permissions = ["cost_analysis"]\nservice_control_policies = [orgplane_service_control_policy.one.id]\nfull_access = false\ntag_policies = [orgplane_tag_policy.t.id]\nsecurity_information = { email = "a@acme.example", mobile = "+8613800000000" }\ndeletion_policy = "delete"\n${after}`,
      payment_mode: `name = "second"\ndescription = "what for"\ndepartment = orgplane_department.home.id\nfinance_permissions = ["cost_analysis"]\nservice_control_policies = [orgplane_service_control_policy.one.id]\nfull_access = false\ntag_policies = [orgplane_tag_policy.t.id]\nsecurity_information = { email = "a@acme.example", mobile = "+8613800000000" }\npayment_mode = "pay_on_behalf"\ndeletion_policy = "delete"\n${after}`,
    },
    replaced: `name = "joined"\naccount = "200000000030"\ndeletion_policy = "remove"\n${after}`,
    cleared: `name = "joined"\naccount = "200000000030"\ndeletion_policy = "remove"\n${after}`,
    name: "joined",
  },
  {
    type: "service_control_policy",
    before: organization,
    created: `name = "first"\ncontent = jsonencode({ version = "2.0", statement = [{ effect = "deny", action = "cvm:*", resource = "*" }] })\n${after}`,
    updated: {
      name: `name = "second"\ncontent = jsonencode({ version = "2.0", statement = [{ effect = "deny", action = "cvm:*", resource = "*" }] })\n${after}`,
      content: `name = "second"\ncontent = jsonencode({ version = "2.0", statement = [{ effect = "deny", action = "cdb:*", resource = "*" }] })\n${after}`,
      description: `name = "second"\ndescription = "what for"\ncontent = jsonencode({ version = "2.0", statement = [{ effect = "deny", action = "cdb:*", resource = "*" }] })\n${after}`,
    },
    cleared: `name = "second"\ncontent = jsonencode({ version = "2.0", statement = [{ effect = "deny", action = "cdb:*", resource = "*" }] })\n${after}`,
    name: "second",
  },
  {
    type: "tag_policy",
    before: organization,
    created: `name = "first"\ndeletion_policy = "delete"\ncontent = provider::orgplane::tag_policy_document({ stage = ["prod"] })\n${after}`,
    updated: {
      name: `name = "second"\ndeletion_policy = "delete"\ncontent = provider::orgplane::tag_policy_document({ stage = ["prod"] })\n${after}`,
      content: `name = "second"\ndeletion_policy = "delete"\ncontent = provider::orgplane::tag_policy_document({ stage = ["test"] })\n${after}`,
      description: `name = "second"\ndescription = "what for"\ndeletion_policy = "delete"\ncontent = provider::orgplane::tag_policy_document({ stage = ["test"] })\n${after}`,
      deletion_policy: `name = "second"\ndescription = "what for"\ndeletion_policy = "retain"\ncontent = provider::orgplane::tag_policy_document({ stage = ["test"] })\n${after}`,
    },
    cleared: `name = "second"\ndeletion_policy = "delete"\ncontent = provider::orgplane::tag_policy_document({ stage = ["test"] })\n${after}`,
    name: "second",
  },
  {
    type: "shared_unit",
    before: organization + member("one") + member("two"),
    created: `name = "unit-one"\nregion = "ap-guangzhou"\nresource_type = "bpaas:uniqueId"\n${after}`,
    updated: {
      name: `name = "unit-two"\nregion = "ap-guangzhou"\nresource_type = "bpaas:uniqueId"\n${after}`,
      description: `name = "unit-two"\ndescription = "what for"\nregion = "ap-guangzhou"\nresource_type = "bpaas:uniqueId"\n${after}`,
      resources: `name = "unit-two"\ndescription = "what for"\nregion = "ap-guangzhou"\nresource_type = "bpaas:uniqueId"\nresources = ["process-one"]\n${after}`,
      recipients: `name = "unit-two"\ndescription = "what for"\nregion = "ap-guangzhou"\nresource_type = "bpaas:uniqueId"\nresources = ["process-one"]\nrecipients = [orgplane_member.one.id]\n${after}`,
    },
    replaced: `name = "unit-two"\nregion = "ap-shanghai"\nresource_type = "bpaas:uniqueId"\n${after}`,
    cleared: `name = "unit-two"\nregion = "ap-shanghai"\nresource_type = "bpaas:uniqueId"\n${after}`,
    name: "unit-two",
  },
  {
    type: "delegated_admin",
    before: organization + member("one") + member("two"),
    created: 'service = "cloudaudit"\nmember = orgplane_member.one.id',
    updated: {},
    replaced: 'service = "cloudaudit"\nmember = orgplane_member.two.id',
    cleared: 'service = "cloudaudit"\nmember = orgplane_member.two.id',
  },
  {
    type: "entity_admin",
    before: organization + invited("hq", "200000000020") + invited("operations", "200000000021"),
    created: 'entity = "Acme Robotics Co., Ltd."\nmember = orgplane_member.hq.id',
    updated: { member: 'entity = "Acme Robotics Co., Ltd."\nmember = orgplane_member.operations.id' },
    cleared: 'entity = "Acme Robotics Co., Ltd."\nmember = orgplane_member.operations.id',
  },
  {
    type: "organization_service",
    before: organization,
    created: `service = "billing"\n${after}`,
    updated: { enabled: `service = "billing"\nenabled = false\n${after}` },
    cleared: `service = "billing"\n${after}`,
  },
  {
    type: "operation_review",
    before: `${organization}${member("one")}${member("two")}resource "orgplane_shared_unit" "p" {
  name          = "processes"
  region        = "ap-guangzhou"
  resource_type = "bpaas:uniqueId"
  resources     = ["process-one", "process-two"]
  recipients    = [orgplane_member.one.id, orgplane_member.two.id]
}
`,
    created:
      'product_type = "cvm"\nevent = "TerminateInstances"\nprocess = "process-one"\nmembers = [orgplane_member.one.id]\ndepends_on = [orgplane_shared_unit.p]',
    updated: {
      members:
        'product_type = "cvm"\nevent = "TerminateInstances"\nprocess = "process-one"\nmembers = [orgplane_member.one.id, orgplane_member.two.id]\ndepends_on = [orgplane_shared_unit.p]',
    },
    replaced:
      'product_type = "cvm"\nevent = "TerminateInstances"\nprocess = "process-two"\nmembers = [orgplane_member.one.id, orgplane_member.two.id]\ndepends_on = [orgplane_shared_unit.p]',
    cleared:
      'product_type = "cvm"\nevent = "TerminateInstances"\nprocess = "process-two"\nmembers = [orgplane_member.one.id, orgplane_member.two.id]\ndepends_on = [orgplane_shared_unit.p]',
  },
];
