resource "orgplane_member" "shop" {
  name = "shop-prod"
}

resource "orgplane_operation_review" "production_change" {
  product_type = "cvm"
  event        = "TerminateInstances"
  process      = "process-production-change"
  members      = [orgplane_member.shop.id]
}
