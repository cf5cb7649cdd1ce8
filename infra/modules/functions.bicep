import { identityType, networkType } from 'types.bicep'

param name string
param planName string
param location string
param tags object
param identity identityType
@description('The application (client) id of the registration that stands for these functions.')
param clientId string
@description('Where the deployed package is kept.')
param packages string
param network networkType
param workspaceId string
param settings object

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-11-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'functions' })
  kind: 'functionapp,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identity.id
    virtualNetworkSubnetId: network.functionsSubnetId
    functionAppConfig: {
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packages
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identity.id }
        }
      }
      scaleAndConcurrency: {
        // One instance that is never cold: what is due at nine is sent at nine.
        alwaysReady: [{ name: 'durable', instanceCount: 1 }]
        instanceMemoryMB: 2048
        maximumInstanceCount: 40
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      http20Enabled: true
      // The functions answer to the web app, by the private endpoint, and to nobody else. Deployments still come in, with an Entra token.
      ipSecurityRestrictionsDefaultAction: 'Deny'
      scmIpSecurityRestrictionsDefaultAction: 'Allow'
    }
  }

  resource appSettings 'config' = {
    name: 'appsettings'
    properties: settings
  }

  resource doors 'config' = {
    name: 'authsettingsV2'
    properties: {
      platform: { enabled: true }
      // Whoever watches over the app has no token.
      globalValidation: {
        requireAuthentication: true
        unauthenticatedClientAction: 'Return401'
        excludedPaths: ['/api/health/live', '/api/health/ready']
      }
      httpSettings: { requireHttps: true }
      identityProviders: {
        azureActiveDirectory: {
          enabled: true
          registration: {
            clientId: clientId
            openIdIssuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
          }
          validation: {
            allowedAudiences: [clientId, 'api://${clientId}']
            // Only the identity that the web app runs under.
            defaultAuthorizationPolicy: {
              allowedApplications: [identity.clientId]
              allowedPrincipals: { identities: [identity.principalId] }
            }
          }
        }
      }
    }
  }

  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

module endpoint 'endpoint.bicep' = {
  params: {
    name: 'pe-${name}'
    part: 'sites'
    targetId: app.id
    location: location
    tags: tags
    subnetId: network.endpointsSubnetId
    zoneId: network.sitesZoneId
  }
}

resource appDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: app
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'FunctionAppLogs', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

resource planDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: plan
  properties: { workspaceId: workspaceId, metrics: [{ category: 'AllMetrics', enabled: true }] }
}
