resource "orgplane_service_control_policy" "protect_audit_logs" {
  name        = "protect-audit-logs"
  description = "Nobody switches off the audit trail."
  content = provider::orgplane::policy_document(
    provider::orgplane::deny(["cloudaudit:DeleteAudit*", "cloudaudit:StopLogging"]),
  )

  # What is bound to something is not deleted: the new policy is bound before the old one goes.
  lifecycle {
    create_before_destroy = true
  }
}
