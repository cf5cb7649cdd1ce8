import { zoneIdsType } from 'types.bicep'

param name string
param database string
param skuName string
@allowed(['Burstable', 'GeneralPurpose', 'MemoryOptimized'])
param skuTier string
@minValue(7)
@maxValue(35)
param backupRetentionDays int
param location string
param tags object
param identityName string
param principalId string
param subnetId string
param zoneIds zoneIdsType
param workspaceId string

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: name
  location: location
  tags: tags
  sku: { name: skuName, tier: skuTier }
  properties: {
    version: '17'
    createMode: 'Default'
    authConfig: { activeDirectoryAuth: 'Enabled', passwordAuth: 'Disabled', tenantId: tenant().tenantId }
    storage: { storageSizeGB: 32, autoGrow: 'Enabled' }
    backup: { backupRetentionDays: backupRetentionDays, geoRedundantBackup: 'Disabled' }
    highAvailability: { mode: 'Disabled' }
    network: { publicNetworkAccess: 'Disabled' }
  }

  resource data 'databases' = {
    name: database
    properties: { charset: 'UTF8', collation: 'en_US.utf8' }
  }

  // A server takes one change at a time: hence each waits for the one before.
  resource administrator 'administrators' = {
    name: principalId
    properties: { principalName: identityName, principalType: 'ServicePrincipal', tenantId: tenant().tenantId }
    dependsOn: [data]
  }

  // The detail of an error quotes the row that it is about; logs are no place for that.
  resource terse 'configurations' = {
    name: 'log_error_verbosity'
    properties: { value: 'terse', source: 'user-override' }
    dependsOn: [administrator]
  }
}

module endpoint 'endpoint.bicep' = {
  params: {
    name: 'pe-${name}'
    part: 'postgresqlServer'
    targetId: server.id
    location: location
    tags: tags
    subnetId: subnetId
    zoneId: zoneIds.postgres
  }
  dependsOn: [server::terse]
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: server
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'PostgreSQLLogs', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

output host string = server.properties.fullyQualifiedDomainName
