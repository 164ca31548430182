data "orgplane_delegated_admins" "audit" {
  service = "cloudaudit"
}

output "auditors" {
  value = data.orgplane_delegated_admins.audit.delegated_admins[*].name
}
