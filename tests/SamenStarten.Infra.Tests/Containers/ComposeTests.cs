using System.Text;
using System.Text.RegularExpressions;

namespace SamenStarten.Infra.Tests.Containers;

public sealed partial class ComposeTests
{
    private const string Marker = "development-only";

    private static Dictionary<object, object> Services { get; } = Yaml.Read(Path.Combine(Repository.Infra, "compose.yaml")).Map("services");

    public static TheoryData<string> Names => new(Services.Keys.Cast<string>());

    [Fact]
    public void It_has_all_that_the_distributed_engine_needs() =>
        Assert.Equal(["azurite", "functions", "mail", "postgres", "web"], Services.Keys.Cast<string>().Order());

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_is_reached_from_another_machine(string service) =>
        Assert.All((List<object>)Services.Map(service)["ports"], port =>
            Assert.StartsWith("127.0.0.1:", (string)port, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_known_when_a_service_is_healthy(string service) =>
        Assert.NotEmpty((List<object>)Services.Map(service).Map("healthcheck")["test"]);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_secret_says_that_it_is_for_development_only(string service)
    {
        if (!Services.Map(service).TryGetValue("environment", out var environment))
            return;
        foreach (var (name, value) in (Dictionary<object, object>)environment)
        {
            if (LooksSecret().IsMatch((string)name))
                Assert.Contains(Marker, Plain((string)value), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Both_programs_have_the_same_region()
    {
        var web = Region("web");

        Assert.NotEmpty(web);
        Assert.Equal(web, Region("functions"));
    }

    private static string[] Region(string service) =>
        [.. Services.Map(service).Map("environment").Where(pair => ((string)pair.Key).StartsWith("Region__", StringComparison.Ordinal))
            .Select(pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal)];

    private static string Plain(string value)
    {
        var bytes = new byte[value.Length];
        return Convert.TryFromBase64String(value, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : value;
    }

    [GeneratedRegex("(Key|Password|Secret)$", RegexOptions.IgnoreCase)]
    private static partial Regex LooksSecret();
}
