resource "orgplane_member" "robotics" {
  name    = "robotics"
  account = "200000000031"
}

resource "orgplane_entity_admin" "robotics" {
  entity = "Acme Robotics Ltd."
  member = orgplane_member.robotics.id
}
