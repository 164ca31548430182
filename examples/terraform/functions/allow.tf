output "read_only" {
  value = provider::orgplane::policy_document(
    provider::orgplane::allow(["*:Describe*", "*:Get*", "*:List*"]),
  )
}
