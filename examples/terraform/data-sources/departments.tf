data "orgplane_departments" "all" {}

output "paths" {
  value = { for department in data.orgplane_departments.all.departments : department.path => department.id }
}
