namespace SamenStarten.Infra.Tests.Azure;

public sealed class DiagnosticTests(Plan plan)
{
    private const string Suffix = "/providers/Microsoft.Insights/diagnosticSettings/";

    private static readonly string[] Watched =
    [
        "Microsoft.DBforPostgreSQL/flexibleServers", "Microsoft.KeyVault/vaults", "Microsoft.Network/networkSecurityGroups",
        "Microsoft.Network/publicIPAddresses", "Microsoft.Network/virtualNetworks", "Microsoft.OperationalInsights/workspaces",
        "Microsoft.Storage/storageAccounts", "Microsoft.Storage/storageAccounts/blobServices",
        "Microsoft.Storage/storageAccounts/queueServices", "Microsoft.Storage/storageAccounts/tableServices",
        "Microsoft.Web/serverfarms", "Microsoft.Web/sites",
    ];

    // Those that have no such settings or keep nothing; a part of another resource is watched with the whole.
    private static readonly string[] Unwatched =
    [
        "Microsoft.Authorization/roleAssignments", "Microsoft.DurableTask/schedulers", "Microsoft.Insights/diagnosticSettings",
        "Microsoft.ManagedIdentity/userAssignedIdentities", "Microsoft.Network/natGateways", "Microsoft.Network/privateDnsZones",
        "Microsoft.Network/privateEndpoints", "Microsoft.Resources/resourceGroups",
        // Writes into the workspace as it is: settings of its own would store every line twice.
        "Microsoft.Insights/components",
    ];

    [Fact]
    public async Task Every_resource_that_can_be_watched_is()
    {
        var resources = await plan.ResourcesAsync();
        var settings = resources.Where(resource => resource.Id.Contains(Suffix, StringComparison.Ordinal))
            .Select(setting => setting.Id[..setting.Id.IndexOf(Suffix, StringComparison.Ordinal)]).ToHashSet();

        Assert.All(resources.Where(resource => Watched.Contains(resource.Type)), resource => Assert.Contains(resource.Id, settings));
    }

    [Fact]
    public async Task A_new_kind_of_resource_is_watched_or_there_is_a_reason_why_not()
    {
        var wholes = (await plan.ResourcesAsync()).Select(resource => resource.Type).Where(type => type.Count(c => c == '/') == 1).Distinct();

        Assert.Empty(wholes.Except(Watched).Except(Unwatched));
    }

    // The address of a partner's page is his key to it.
    [Fact]
    public async Task No_addresses_of_pages_are_logged()
    {
        var logs = (await plan.ResourcesAsync("Microsoft.Insights/diagnosticSettings"))
            .Where(setting => setting.Id.Contains("/Microsoft.Web/sites/", StringComparison.Ordinal))
            .SelectMany(setting => setting.Properties["logs"]!.AsArray())
            .Select(log => (Category: log!["category"]?.GetValue<string>(), Group: log["categoryGroup"])).ToArray();

        Assert.NotEmpty(logs);
        Assert.All(logs, log => Assert.Null(log.Group));
        Assert.DoesNotContain(logs, log => log.Category == "AppServiceHTTPLogs");
    }
}
