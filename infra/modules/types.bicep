@export()
@description('The identity that both apps run under.')
type identityType = {
  id: string
  name: string
  clientId: string
  principalId: string
}

@export()
@description('The private DNS zones, by what is reached through them.')
type zoneIdsType = {
  blob: string
  queue: string
  table: string
  vault: string
  postgres: string
  sites: string
}

@export()
@description('What of the network the apps are put in.')
type networkType = {
  webSubnetId: string
  functionsSubnetId: string
  endpointsSubnetId: string
  sitesZoneId: string
}
