resource "orgplane_organization" "acme" {}

resource "orgplane_department" "web" {
  name       = "Web"
  depends_on = [orgplane_organization.acme]
}

# A new account.
resource "orgplane_member" "shop" {
  name                = "shop-prod"
  department          = orgplane_department.web.id
  finance_permissions = ["cost_analysis"]
  # What becomes of the account when it is no longer declared: it stays, unless this says otherwise.
  deletion_policy = "delete"

  timeouts {
    create = "20m"
  }
}

# An account that exists is invited.
resource "orgplane_member" "legacy" {
  name       = "legacy"
  account    = "200000000001"
  department = orgplane_department.web.id
}
