output "cost_center" {
  value = provider::orgplane::tag_policy_document({ "cost-center" = ["rd-*", "ops-*", "shared"] })
}
