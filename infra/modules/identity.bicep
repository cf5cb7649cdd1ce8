param name string
param location string
param tags object

// One identity for both apps: they do the same work on the same data, and PostgreSQL knows its owner by this name.
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: name
  location: location
  tags: tags
}

output id string = identity.id
output name string = identity.name
output clientId string = identity.properties.clientId
output principalId string = identity.properties.principalId
