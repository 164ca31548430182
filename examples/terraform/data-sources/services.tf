data "orgplane_services" "all" {}

output "enabled" {
  value = [for service in data.orgplane_services.all.services : service.title if service.enabled]
}
