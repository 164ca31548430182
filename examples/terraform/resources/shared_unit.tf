resource "orgplane_member" "shop" {
  name = "shop-prod"
}

resource "orgplane_shared_unit" "approvals" {
  name          = "approval-processes"
  region        = "ap-guangzhou"
  resource_type = "bpaas:uniqueId"
  resources     = ["process-production-change"]
  recipients    = [orgplane_member.shop.id]
}
