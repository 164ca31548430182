resource "orgplane_member" "security" {
  name = "security-tooling"
}

resource "orgplane_delegated_admin" "audit" {
  service = "cloudaudit"
  member  = orgplane_member.security.id
}
