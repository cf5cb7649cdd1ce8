using Microsoft.Extensions.Configuration;
using SamenStarten.Functions.Hosting;

namespace SamenStarten.Functions.Tests.Hosting;

/// <summary>A wrong configuration is refused with a sentence that names the setting and holds no secret.</summary>
public sealed class FunctionsSettingsTests
{
    private static readonly Dictionary<string, string?> Right = new()
    {
        ["Region:Postgres"] = "Host=h;Database=d;Password=open-sesame",
        ["Region:PostgresKeys"] = "Host=h;Database=k",
        ["Region:MasterKey"] = "c2FtZW4tc3RhcnRlbi1vbmx5LWZvci10aGUtdGVzdHM=",
        ["Storage:queueServiceUri"] = "https://s.example/",
        ["TaskHub"] = "Trajectories",
        ["SignIn:Jwt:Authority"] = "https://login.example/",
        ["SignIn:Jwt:Audience"] = "functions",
    };

    [Fact]
    public void A_right_one_is_not_refused() => Assert.Empty(Refusals(Right));

    [Theory]
    [InlineData("Region:Postgres")]
    [InlineData("Region:PostgresKeys")]
    [InlineData("Region:MasterKey")]
    [InlineData("Storage:queueServiceUri")]
    [InlineData("TaskHub")]
    [InlineData("SignIn:Jwt:Authority")]
    [InlineData("SignIn:Jwt:Audience")]
    public void What_is_missing_is_named(string setting)
    {
        var refusal = Assert.Single(Refusals(new(Right) { [setting] = null }));
        Assert.Contains($"'{setting.Replace(":", "__", StringComparison.Ordinal)}'", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("open-sesame", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once() => Assert.Equal(7, Refusals([]).Count);

    [Fact]
    public void A_reference_that_Key_Vault_did_not_answer_is_no_key() => Assert.Contains(
        "Key Vault", Assert.Single(Refusals(new(Right) { ["Region:MasterKey"] = "@Microsoft.KeyVault(VaultName=v;SecretName=master-key)" })), StringComparison.Ordinal);

    [Fact]
    public void A_development_key_is_for_development()
    {
        var settings = new Dictionary<string, string?>(Right) { ["SignIn:Jwt:DevelopmentKey"] = "x", ["SignIn:Jwt:Authority"] = null };
        Assert.Single(Refusals(settings));
        Assert.Empty(Refusals(settings, isDevelopment: true));
    }

    private static List<string> Refusals(Dictionary<string, string?> settings, bool isDevelopment = false) =>
        [.. FunctionsSettings.Refusals(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), isDevelopment)];
}
