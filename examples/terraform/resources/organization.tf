resource "orgplane_organization" "acme" {
  service_control = true
  tag_policy      = true
}
