resource "orgplane_organization" "acme" {
  service_control = true
}

resource "orgplane_service_control_policy" "regions" {
  name    = "allowed-regions"
  content = provider::orgplane::policy_document(provider::orgplane::deny(["cvm:*"]))
}

resource "orgplane_department" "production" {
  name                     = "Production"
  service_control_policies = [orgplane_service_control_policy.regions.id]
  tags                     = { stage = "production" }

  # Another parent means another department: the new one is there before the old one goes.
  lifecycle {
    create_before_destroy = true
  }
  depends_on = [orgplane_organization.acme]
}

resource "orgplane_department" "web" {
  name   = "Web"
  parent = orgplane_department.production.id
}
