using Microsoft.Extensions.Configuration;
using SamenStarten.Web.Hosting;

namespace SamenStarten.Web.Tests.Hosting;

/// <summary>Where the engine is elsewhere: what is missing or contradicts is refused, a sentence each that names its setting and holds no secret.</summary>
public sealed class DistributedStartUpTests
{
    private const string Secret = "geheim1234";

    private static readonly Dictionary<string, string?> Right = new()
    {
        ["Engine:Kind"] = "DurableFunctions",
        ["Engine:Functions"] = "https://functions.example",
        ["Engine:FunctionsScope"] = "api://functions/.default",
        ["Region:Postgres"] = $"Host=db.example;Database=region;Username=web;Password={Secret}",
        ["Region:PostgresKeys"] = $"Host=db.example;Database=keys;Username=web;Password={Secret}",
        ["Region:MasterKey"] = Secret,
        ["Storage"] = $"DefaultEndpointsProtocol=https;AccountName=a;AccountKey={Secret}AA;EndpointSuffix=core.windows.net",
    };

    [Fact]
    public void A_region_on_PostgreSQL_with_a_queue_is_one_of_any_number_of_processes()
    {
        Assert.True(Read().IsDistributed);
        Assert.True(Read(("engine:kind", "durablefunctions")).IsDistributed);
        Assert.True(Read(
            ("Storage", null), ("Storage:queueServiceUri", "https://a.queue.core.windows.net"), ("Storage:blobServiceUri", "https://a.blob.core.windows.net"),
            ("Storage:credential", "managedidentity"), ("Storage:clientId", "c"), ("Region:PostgresEntra", "true")).IsDistributed);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void In_development_the_functions_may_be_a_container_beside_this_one(bool signsItself, bool starts)
    {
        var settings = new Dictionary<string, string?>(Right)
        {
            ["Engine:Functions"] = "http://functions:8080",
            ["SignIn:Jwt:DevelopmentKey"] = signsItself ? "ZGV2ZWxvcG1lbnQtb25seSwgbm90IGEgcmVhbCBrZXk=" : null,
            ["SignIn:Jwt:Audience"] = "samen-starten",
        };
        var read = Record.Exception(() => StartUp.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), "", isDevelopment: true));
        Assert.Equal(starts, read is null);
    }

    [Fact]
    public void Without_a_kind_the_engine_is_in_this_process() =>
        Assert.False(StartUp.Read(new ConfigurationBuilder().Build(), "", isDevelopment: false).IsDistributed);

    [Theory]
    [InlineData("Engine:Kind", "Hangfire", "'Engine:Kind'")]
    [InlineData("Engine:Kind", "Embedded", "'Region:Postgres'")]
    [InlineData("Engine:Kind", "Embedded", "'Region:Database'")]
    [InlineData("Engine:Functions", null, "'Engine:Functions'")]
    [InlineData("Engine:Functions", "http://functions.example", "'Engine:Functions'")]
    [InlineData("Engine:Functions", "functions", "'Engine:Functions'")]
    [InlineData("Engine:FunctionsScope", null, "'Engine:FunctionsScope'")]
    [InlineData("Region:Postgres", null, "'Region:Postgres'")]
    [InlineData("Region:Postgres", "geheim1234", "'Region:Postgres'")]
    [InlineData("Region:Postgres", "Host=db.example", "'Region:Postgres'")]
    [InlineData("Region:PostgresKeys", null, "'Region:PostgresKeys'")]
    [InlineData("Region:PostgresKeys", "Host=db.example;Database=region;Password=geheim1234", "'Region:PostgresKeys'")]
    [InlineData("Region:MasterKey", null, "'Region:MasterKeyFile'")]
    [InlineData("Region:MasterKeyFile", "a-file", "'Region:MasterKey'")]
    [InlineData("Region:Database", "region.db", "'Region:Database'")]
    [InlineData("Storage", null, "'Storage'")]
    [InlineData("Storage", "geheim1234", "'Storage'")]
    [InlineData("Storage:queueServiceUri", "https://a.queue.core.windows.net", "'Storage:queueServiceUri'")]
    public void What_cannot_be_is_refused_by_the_name_of_its_setting(string key, string? value, string named)
    {
        var refused = Assert.Throws<StartRefusedException>(() => Read((key, value)));

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://a.queue.core.windows.net", null, null, "'Storage:blobServiceUri'")]
    [InlineData(null, "https://a.blob.core.windows.net", null, "'Storage:queueServiceUri'")]
    [InlineData("http://a.queue.core.windows.net", "https://a.blob.core.windows.net", null, "'Storage:queueServiceUri'")]
    [InlineData("https://a.queue.core.windows.net", "https://a.blob.core.windows.net", "password", "'Storage:credential'")]
    public void Addresses_of_storage_go_together(string? queues, string? blobs, string? credential, string named)
    {
        var refused = Assert.Throws<StartRefusedException>(() => Read(
            ("Storage", null), ("Storage:queueServiceUri", queues), ("Storage:blobServiceUri", blobs), ("Storage:credential", credential)));

        Assert.Contains(named, Assert.Single(refused.Sentences), StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_print_no_secret()
    {
        var startUp = Read();

        Assert.DoesNotContain(Secret, startUp.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_demo_is_never_elsewhere() => Assert.Contains(
        "'Demo' can't be on",
        Assert.Throws<StartRefusedException>(() => StartUp.Read(
            new ConfigurationBuilder().AddInMemoryCollection([new("Demo", "true"), new("Engine:Kind", "DurableFunctions")]).Build(), "", isDevelopment: true)).Message,
        StringComparison.Ordinal);

    private static StartUp Read(params (string Key, string? Value)[] but)
    {
        var settings = new Dictionary<string, string?>(Right, StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in but)
        {
            if (value is null)
            {
                settings.Remove(key);
            }
            else
            {
                settings[key] = value;
            }
        }

        return StartUp.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), "", isDevelopment: false);
    }
}
