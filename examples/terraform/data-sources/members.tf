data "orgplane_members" "all" {}

output "paid_by_others" {
  value = [for member in data.orgplane_members.all.members : member.name if member.payment_mode == "pay_on_behalf"]
}
