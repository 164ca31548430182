import { fact } from "../../../kernel";

export const roleOrganizationsSlr = fact({
  id: "ROLE-ORGANIZATIONS-SLR",
  kind: "auto_effect",
  sentence:
    "the organization has a service-linked role in each member that it alone assumes, to make the roles that its services need",
  keptBy:
    "the table of role names: what the guides call TencentCloudServiceRoleForOrganizations is Organization_QCSLinkedRoleInDefaultMng under its older name",
  follows: ["ROLE-MEMBER-DEFAULT-MNG"],
});
