output "allowed_regions" {
  value = provider::orgplane::policy_document(
    provider::orgplane::when(
      provider::orgplane::deny(["cvm:*"]),
      "string_not_equal", "vpc:region", ["ap-guangzhou", "ap-shanghai"],
    ),
  )
}
