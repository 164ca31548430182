terraform {
  required_providers {
    orgplane = {
      source = "orgplane/orgplane"
    }
  }
}

# A simulated organization in a file. For the real cloud, give an endpoint (`https://…`) and let the environment hold the API key:
# TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY.
provider "orgplane" {
  backend = "sim:.orgplane/organization.db"
}
