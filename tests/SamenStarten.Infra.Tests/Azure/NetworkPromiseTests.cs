namespace SamenStarten.Infra.Tests.Azure;

public sealed class NetworkPromiseTests(Plan plan)
{
    [Theory]
    [InlineData("Microsoft.Storage/storageAccounts", "publicNetworkAccess")]
    [InlineData("Microsoft.KeyVault/vaults", "publicNetworkAccess")]
    [InlineData("Microsoft.DBforPostgreSQL/flexibleServers", "network.publicNetworkAccess")]
    public async Task Data_is_not_on_the_public_network(string type, string setting) =>
        Assert.All(await plan.ResourcesAsync(type), resource => Assert.Equal("Disabled", resource[setting]));

    [Theory]
    [InlineData("Microsoft.Storage/storageAccounts")]
    [InlineData("Microsoft.KeyVault/vaults")]
    public async Task Nobody_is_let_through_for_being_a_service_of_Azure(string type) =>
        Assert.All(await plan.ResourcesAsync(type), resource =>
            Assert.Equal(("Deny", "None"), (resource["networkAcls.defaultAction"], resource["networkAcls.bypass"])));

    [Fact]
    public async Task All_that_the_apps_reach_has_a_private_endpoint()
    {
        var parts = (await plan.ResourcesAsync("Microsoft.Network/privateEndpoints"))
            .Select(endpoint => endpoint.Properties["privateLinkServiceConnections"]![0]!["properties"]!["groupIds"]![0]!.GetValue<string>())
            .Order(StringComparer.Ordinal);

        Assert.Equal(["blob", "postgresqlServer", "postgresqlServer", "queue", "sites", "table", "vault"], parts);
    }

    [Fact]
    public async Task The_functions_answer_to_nobody_from_outside()
    {
        var functions = await AppAsync("func-");

        Assert.Equal("Deny", functions["siteConfig.ipSecurityRestrictionsDefaultAction"]);
    }

    [Fact]
    public async Task Apps_speak_TLS_only() =>
        Assert.All(await plan.ResourcesAsync("Microsoft.Web/sites"), app =>
            Assert.Equal(("true", "1.2"), (app["httpsOnly"], app["siteConfig.minTlsVersion"])));

    [Fact]
    public async Task The_web_app_is_watched_where_it_says_whether_it_is_ready()
    {
        var web = await AppAsync("web-");

        Assert.Equal("/health/ready", web["siteConfig.healthCheckPath"]);
    }

    private async Task<PlannedResource> AppAsync(string prefix) => Assert.Single(
        await plan.ResourcesAsync("Microsoft.Web/sites"), app => app.Name.StartsWith(prefix, StringComparison.Ordinal));
}
