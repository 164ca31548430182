data "orgplane_members" "shop" {
  name = "shop-prod"
}

data "orgplane_member_access" "terminate" {
  member = one(data.orgplane_members.shop.members).id
  action = "cvm:TerminateInstances"
}

check "guard_rail" {
  assert {
    condition     = !data.orgplane_member_access.terminate.allowed
    error_message = "Machines of the shop could be terminated."
  }
}
