data "orgplane_effective_policies" "root" {
  target = "root"
}

output "guard_rails" {
  value = data.orgplane_effective_policies.root.service_control_policies[*].name
}
