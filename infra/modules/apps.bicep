import { identityType, networkType } from 'types.bicep'

param token string
param webName string
param functionsName string
param location string
param tags object
param identity identityType
param functionsClientId string
param storageName string
param vaultName string
param factsServer string
param keysServer string
param insightsConnection string
param workspaceId string
param network networkType
param mail {
  host: string
  port: int
  security: string
  user: string
  address: string
  name: string
  phone: string
  linkBase: string
  perMinute: int
}
param signIn { authority: string, clientId: string, programsAuthority: string, programsAudience: string }
@description('False: the orchestrations run on Azure Storage.')
param useDurableTaskScheduler bool
param schedulerEndpoint string

var queueAddress = 'https://${storageName}.queue.${environment().suffixes.storage}'
var blobAddress = 'https://${storageName}.blob.${environment().suffixes.storage}'

func postgres(host string, database string, user string) string =>
  'Host=${host};Database=${database};Username=${user};SSL Mode=VerifyFull'

func secret(vault string, name string) string => '@Microsoft.KeyVault(VaultName=${vault};SecretName=${name})'

// What both programs read, under the same names as in appsettings.json.
var shared = {
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.clientId};Authorization=AAD'
  APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnection
  AZURE_CLIENT_ID: identity.clientId
  Region__Postgres: postgres(factsServer, 'samenstarten', identity.name)
  Region__PostgresKeys: postgres(keysServer, 'samenstarten_keys', identity.name)
  Region__PostgresEntra: 'true'
  Region__MasterKey: secret(vaultName, 'master-key')
  Region__Mail__LinkKey: secret(vaultName, 'link-key')
  Region__Mail__Senders__0__Channel: 'smtp'
  Region__Mail__Senders__0__FromAddress: mail.address
  Region__Mail__Senders__0__Name: mail.name
  Region__Mail__Senders__0__Phone: mail.phone
  Region__Mail__Senders__0__LinkBase: mail.linkBase
  Region__Mail__Senders__0__PerMinute: string(mail.perMinute)
  Region__Mail__Smtp__Host: mail.host
  Region__Mail__Smtp__Port: string(mail.port)
  Region__Mail__Smtp__Security: mail.security
  Storage__blobServiceUri: blobAddress
  Storage__queueServiceUri: queueAddress
  Storage__credential: 'managedidentity'
  Storage__clientId: identity.clientId
}

// A user without a password is refused at start-up, and so is a password without a user: both or neither.
var mailSignIn = empty(mail.user) ? {} : {
  Region__Mail__Smtp__User: mail.user
  Region__Mail__Smtp__Password: secret(vaultName, 'smtp-password')
}

var provider = empty(signIn.authority) ? {} : {
  SignIn__OpenIdConnect__Authority: signIn.authority
  SignIn__OpenIdConnect__ClientId: signIn.clientId
  SignIn__OpenIdConnect__ClientSecret: secret(vaultName, 'oidc-client-secret')
}

var programs = empty(signIn.programsAuthority) ? {} : {
  SignIn__Jwt__Authority: signIn.programsAuthority
  SignIn__Jwt__Audience: signIn.programsAudience
}

// Lays over what host.json says of the engine's storage.
var engine = !useDurableTaskScheduler ? {} : {
  AzureFunctionsJobHost__extensions__durableTask__hubName: 'trajectories'
  AzureFunctionsJobHost__extensions__durableTask__storageProvider__type: 'azureManaged'
  AzureFunctionsJobHost__extensions__durableTask__storageProvider__connectionStringName: 'DURABLE_TASK_SCHEDULER'
  DURABLE_TASK_SCHEDULER: 'Endpoint=${schedulerEndpoint};TaskHub=trajectories;Authentication=ManagedIdentity;ClientID=${identity.clientId}'
}

module functions 'functions.bicep' = {
  params: {
    name: functionsName
    planName: 'plan-func-${token}'
    location: location
    tags: tags
    identity: identity
    clientId: functionsClientId
    packages: '${blobAddress}/deployment'
    network: network
    workspaceId: workspaceId
    settings: union(shared, mailSignIn, engine, {
      AzureWebJobsStorage__accountName: storageName
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: identity.clientId
      TaskHub: 'Trajectories'
      SignIn__Jwt__Authority: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
      SignIn__Jwt__Audience: functionsClientId
    })
  }
}

module web 'web.bicep' = {
  params: {
    name: webName
    planName: 'plan-web-${token}'
    location: location
    tags: tags
    identity: identity
    subnetId: network.webSubnetId
    workspaceId: workspaceId
    settings: union(shared, mailSignIn, provider, programs, {
      // The front end ends TLS; without this the program thinks that everybody comes over http.
      ASPNETCORE_FORWARDEDHEADERS_ENABLED: 'true'
      Engine__Kind: 'DurableFunctions'
      Engine__Functions: 'https://${functionsName}.azurewebsites.net'
      Engine__FunctionsScope: 'api://${functionsClientId}/.default'
    })
  }
}
