targetScope = 'subscription'

@description('The name of this environment; it is part of every name.')
@minLength(2)
@maxLength(20)
param environmentName string

// Data about people stays in the European Union: no other region is accepted.
@description('Where everything is and stays. West Europe is the Netherlands.')
@allowed([
  'francecentral'
  'germanywestcentral'
  'italynorth'
  'northeurope'
  'polandcentral'
  'spaincentral'
  'swedencentral'
  'westeurope'
])
param location string = 'westeurope'

@description('The application (client) id of the registration that stands for the functions: the web app asks tokens for it.')
param functionsClientId string

@description('Where the pages are for those who get a mail, e.g. https://samenstarten.example.nl; the address of the web app when left out.')
param publicAddress string = ''

@description('The mail server, as it stands in its certificate.')
param smtpHost string

param smtpPort int = 587

@allowed(['StartTls', 'Tls'])
param smtpSecurity string = 'StartTls'

@description('Left out where the mail server knows us by our address. Its password is the secret smtp-password.')
param smtpUser string = ''

@description('The address that mails come from: neutral, it may not tell what they are about.')
param senderAddress string

@description('The name that mails come from: neutral, such as the municipality.')
param senderName string

@description('A municipal telephone number.')
param senderPhone string

@description('How many mails a minute the provider takes.')
param senderPerMinute int = 30

@description('The https address of the OpenID Connect provider; without it only accounts of our own sign in.')
param signInAuthority string = ''

@description('Our name at that provider. The secret is oidc-client-secret.')
param signInClientId string = ''

@description('Whose access tokens programs come with; without it no program does.')
param programsAuthority string = ''

param programsAudience string = ''

@description('Run the orchestrations on the Durable Task Scheduler in place of Azure Storage.')
param useDurableTaskScheduler bool = false

var token = uniqueString(subscription().id, environmentName, location)
var tags = { 'azd-env-name': environmentName }
var webName = 'web-${environmentName}-${token}'
// By name, since the functions need the address of the web app and the web app that of the functions.
var webAddress = empty(publicAddress) ? 'https://${webName}.azurewebsites.net' : publicAddress

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: { name: 'id-${environmentName}-${token}', location: location, tags: tags }
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  params: { token: token, location: location, tags: tags, principalId: identity.outputs.principalId }
}

module network 'modules/network.bicep' = {
  scope: group
  params: { token: token, location: location, tags: tags, workspaceId: monitoring.outputs.workspaceId }
}

module storage 'modules/storage.bicep' = {
  scope: group
  params: {
    name: 'st${token}'
    location: location
    tags: tags
    principalId: identity.outputs.principalId
    subnetId: network.outputs.endpointsSubnetId
    zoneIds: network.outputs.zoneIds
    workspaceId: monitoring.outputs.workspaceId
  }
}

module vault 'modules/vault.bicep' = {
  scope: group
  params: {
    name: 'kv-${token}'
    location: location
    tags: tags
    principalId: identity.outputs.principalId
    subnetId: network.outputs.endpointsSubnetId
    zoneIds: network.outputs.zoneIds
    workspaceId: monitoring.outputs.workspaceId
  }
}

module facts 'modules/postgres.bicep' = {
  scope: group
  params: {
    name: 'psql-${token}'
    database: 'samenstarten'
    skuName: 'Standard_D2ds_v5'
    skuTier: 'GeneralPurpose'
    backupRetentionDays: 35
    location: location
    tags: tags
    identityName: identity.outputs.name
    principalId: identity.outputs.principalId
    subnetId: network.outputs.endpointsSubnetId
    zoneIds: network.outputs.zoneIds
    workspaceId: monitoring.outputs.workspaceId
  }
}

// A server of its own, since backups are kept per server: who is erased is gone from the last backup of the keys in a week, while that of
// the facts goes back five. Seven days is the least that Azure keeps.
module keys 'modules/postgres.bicep' = {
  scope: group
  params: {
    name: 'psql-keys-${token}'
    database: 'samenstarten_keys'
    skuName: 'Standard_B1ms'
    skuTier: 'Burstable'
    backupRetentionDays: 7
    location: location
    tags: tags
    identityName: identity.outputs.name
    principalId: identity.outputs.principalId
    subnetId: network.outputs.endpointsSubnetId
    zoneIds: network.outputs.zoneIds
    workspaceId: monitoring.outputs.workspaceId
  }
}

module scheduler 'modules/scheduler.bicep' = if (useDurableTaskScheduler) {
  scope: group
  params: { name: 'dts-${token}', location: location, tags: tags, principalId: identity.outputs.principalId }
}

module apps 'modules/apps.bicep' = {
  scope: group
  params: {
    token: token
    webName: webName
    functionsName: 'func-${environmentName}-${token}'
    location: location
    tags: tags
    identity: {
      id: identity.outputs.id
      name: identity.outputs.name
      clientId: identity.outputs.clientId
      principalId: identity.outputs.principalId
    }
    functionsClientId: functionsClientId
    storageName: storage.outputs.name
    vaultName: vault.outputs.name
    factsServer: facts.outputs.host
    keysServer: keys.outputs.host
    insightsConnection: monitoring.outputs.insightsConnection
    workspaceId: monitoring.outputs.workspaceId
    network: {
      webSubnetId: network.outputs.webSubnetId
      functionsSubnetId: network.outputs.functionsSubnetId
      endpointsSubnetId: network.outputs.endpointsSubnetId
      sitesZoneId: network.outputs.zoneIds.sites
    }
    mail: {
      host: smtpHost
      port: smtpPort
      security: smtpSecurity
      user: smtpUser
      address: senderAddress
      name: senderName
      phone: senderPhone
      linkBase: webAddress
      perMinute: senderPerMinute
    }
    signIn: {
      authority: signInAuthority
      clientId: signInClientId
      programsAuthority: programsAuthority
      programsAudience: programsAudience
    }
    useDurableTaskScheduler: useDurableTaskScheduler
    schedulerEndpoint: scheduler.?outputs.endpoint ?? ''
  }
}

output AZURE_LOCATION string = location
output AZURE_RESOURCE_GROUP string = group.name
output AZURE_KEY_VAULT_NAME string = vault.outputs.name
output WEB_ADDRESS string = webAddress
@description('The address that the mail server sees.')
output IDENTITY_PRINCIPAL_ID string = identity.outputs.principalId
output OUTBOUND_ADDRESS string = network.outputs.outboundAddress
