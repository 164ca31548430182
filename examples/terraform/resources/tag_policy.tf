resource "orgplane_tag_policy" "cost_center" {
  name    = "cost-center"
  content = provider::orgplane::tag_policy_document({ "cost-center" = ["rd-*", "ops-*"] })
  # Deleting a tag policy cannot be undone, so it stays unless this says otherwise.
  deletion_policy = "delete"
}
