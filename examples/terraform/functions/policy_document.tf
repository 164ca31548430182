output "sandbox" {
  value = provider::orgplane::policy_document(
    provider::orgplane::allow(["*"]),
    provider::orgplane::deny(["cvm:AllocateHosts", "dc:Create*"]),
  )
}
