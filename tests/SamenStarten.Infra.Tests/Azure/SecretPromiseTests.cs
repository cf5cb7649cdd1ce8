using System.Text.RegularExpressions;

namespace SamenStarten.Infra.Tests.Azure;

public sealed partial class SecretPromiseTests(Plan plan)
{
    [Fact]
    public async Task Storage_has_no_shared_keys_and_no_public_blobs() =>
        Assert.All(await plan.ResourcesAsync("Microsoft.Storage/storageAccounts"), account =>
            Assert.Equal(("false", "false"), (account["allowSharedKeyAccess"], account["allowBlobPublicAccess"])));

    [Fact]
    public async Task PostgreSQL_takes_no_password() =>
        Assert.All(await plan.ResourcesAsync("Microsoft.DBforPostgreSQL/flexibleServers"), server =>
            Assert.Equal(("Disabled", "Enabled"), (server["authConfig.passwordAuth"], server["authConfig.activeDirectoryAuth"])));

    [Fact]
    public async Task Keys_of_persons_are_gone_from_backups_long_before_the_facts()
    {
        var servers = await plan.ResourcesAsync("Microsoft.DBforPostgreSQL/flexibleServers");
        var days = servers.ToLookup(
            server => server.Name.StartsWith("psql-keys-", StringComparison.Ordinal),
            server => server.Properties["backup"]!["backupRetentionDays"]!.GetValue<int>());

        Assert.True(Assert.Single(days[true]) < Assert.Single(days[false]));
    }

    [Fact]
    public async Task A_vault_that_is_thrown_away_can_be_had_back() =>
        Assert.All(await plan.ResourcesAsync("Microsoft.KeyVault/vaults"), vault =>
            Assert.Equal(("true", "true"), (vault["enablePurgeProtection"], vault["enableRbacAuthorization"])));

    [Theory]
    [InlineData("Microsoft.Insights/components", "DisableLocalAuth", "true")]
    [InlineData("Microsoft.OperationalInsights/workspaces", "features.disableLocalAuth", "true")]
    [InlineData("Microsoft.Web/sites/basicPublishingCredentialsPolicies", "allow", "false")]
    public async Task Nothing_is_opened_with_a_password_or_a_key(string type, string setting, string value) =>
        Assert.All(await plan.ResourcesAsync(type), resource => Assert.Equal(value, resource[setting]));

    [Fact]
    public async Task A_setting_that_looks_like_a_secret_is_a_reference_to_the_vault()
    {
        var secrets = (await SettingsAsync()).Where(setting => LooksSecret().IsMatch(setting.Name)).ToArray();

        Assert.Equal(
            [
                "Region__Mail__LinkKey", "Region__Mail__Smtp__Password", "Region__MasterKey", "SignIn__OpenIdConnect__ClientSecret",
            ],
            secrets.Select(secret => secret.Name).Distinct().Order(StringComparer.Ordinal));
        Assert.All(secrets, secret => Assert.Contains("@Microsoft.KeyVault(", secret.Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_setting_has_a_password_inside() =>
        Assert.All(await SettingsAsync(), setting =>
            Assert.DoesNotMatch("(?i)(password|pwd|accountkey|sharedaccess\\w*|sig)=", setting.Value));

    // Deployments are kept, and read by more people than the vault is.
    [Fact]
    public async Task No_secret_is_written_by_the_template() =>
        Assert.DoesNotContain(await plan.ResourcesAsync(), resource => resource.Type == "Microsoft.KeyVault/vaults/secrets");

    private async Task<IReadOnlyList<(string Name, string Value)>> SettingsAsync()
    {
        var apps = (await plan.ResourcesAsync("Microsoft.Web/sites/config"))
            .Where(config => config.Name.EndsWith("/appsettings", StringComparison.Ordinal)).ToArray();
        Assert.Equal(2, apps.Length);
        return [.. apps.SelectMany(app => app.Properties.AsObject()).Select(setting => (setting.Key, setting.Value!.ToString()))];
    }

    [GeneratedRegex("(Key|Password|Secret|Token)$", RegexOptions.IgnoreCase)]
    private static partial Regex LooksSecret();
}
