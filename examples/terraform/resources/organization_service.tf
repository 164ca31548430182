resource "orgplane_organization_service" "billing" {
  service = "billing"
  enabled = true
}
