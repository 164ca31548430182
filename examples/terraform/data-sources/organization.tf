data "orgplane_organization" "it" {}

output "management_account" {
  value = data.orgplane_organization.it.management_account
}
