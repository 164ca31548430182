output "production_safety" {
  value = provider::orgplane::policy_document(
    provider::orgplane::deny(["cdb:IsolateDBInstance"], "qcs::cdb:ap-guangzhou::instanceId/*"),
  )
}
