using Microsoft.Extensions.Configuration;
using SamenStarten.Web.Hosting;
using SamenStarten.Web.SignIn;
using SamenStarten.Web.Tests.Given;

namespace SamenStarten.Web.Tests.Hosting;

public sealed class StartUpTests : IDisposable
{
    private readonly Scratch _scratch = new();

    [Fact]
    public void Where_nothing_is_configured_it_is_the_demo_in_a_file_of_its_own()
    {
        var startUp = Read();

        Assert.Equal(RegionMode.Demo, startUp.Mode);
        Assert.Equal(Path.Combine("data", "demo.db"), Path.GetRelativePath(_scratch.PathOf(""), startUp.Region.Database));
    }

    [Fact]
    public void A_region_does_not_start_without_a_master_key_and_says_which_setting() =>
        Assert.Contains("'Region:MasterKeyFile'", Refused(("Region:Database", "region.db")), StringComparison.Ordinal);

    [Fact]
    public void A_master_key_file_that_is_not_there_is_refused() =>
        Assert.Contains("'Region:MasterKeyFile'", Refused(("Region:Database", "region.db"), ("Region:MasterKeyFile", _scratch.PathOf("none"))), StringComparison.Ordinal);

    [Fact]
    public void A_region_does_not_start_without_a_database() => Assert.Contains("'Region:Database'", Refused(Key), StringComparison.Ordinal);

    [Fact]
    public void A_region_does_not_start_when_nobody_could_sign_in() =>
        Assert.Contains("'SignIn:OpenIdConnect:Authority'", Refused(Key, ("Region:Database", "region.db"), ("SignIn:Accounts", "false")), StringComparison.Ordinal);

    [Fact]
    public void Accounts_of_our_own_need_no_setting() => Assert.Equal(RegionMode.Real, Read(Key, ("Region:Database", "region.db")).Mode);

    [Theory]
    [InlineData("Region:Database")]
    [InlineData("Region:MasterKeyFile")]
    [InlineData("Region:Mail:Pickup:Folder")]
    [InlineData("SignIn:Accounts")]
    [InlineData("SignIn:Jwt:Audience")]
    [InlineData("SignIn:OpenIdConnect:ClientId")]
    public void The_demo_cannot_be_on_together_with_any_real_setting(string key)
    {
        Assert.Contains("'Demo' can't be on", Refused(("Demo", "true"), (key, "true")), StringComparison.Ordinal);

        // And no single setting leaves it on by itself.
        Assert.DoesNotContain("'Demo' can't be on", Refused((key, "true")), StringComparison.Ordinal);
    }

    [Fact]
    public void With_the_demo_off_nothing_starts_without_a_region() => Assert.Contains("'Region:Database'", Refused(("Demo", "false")), StringComparison.Ordinal);

    [Fact]
    public void A_development_key_is_refused_outside_development() => Assert.Contains(
        "'SignIn:Jwt:DevelopmentKey'",
        Refused(Key, ("Region:Database", "region.db"), ("SignIn:Jwt:Audience", "a"), ("SignIn:Jwt:DevelopmentKey", "b")),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("SignIn:OpenIdConnect:Authority", "http://provider.example", "'SignIn:OpenIdConnect:Authority'")]
    [InlineData("SignIn:OpenIdConnect:Authority", "https://provider.example", "'SignIn:OpenIdConnect:ClientId'")]
    [InlineData("SignIn:Jwt:Authority", "https://provider.example", "'SignIn:Jwt:Audience'")]
    public void Half_a_setting_is_refused(string key, string value, string named) =>
        Assert.Contains(named, Refused(Key, ("Region:Database", "region.db"), (key, value)), StringComparison.Ordinal);

    [Theory]
    [InlineData("http://127.0.0.1:5000", true, true)]
    [InlineData("http://localhost:5000", true, true)]
    [InlineData("http://[::1]:5000", true, true)]
    [InlineData("http://127.0.0.1:5000", false, false)]
    [InlineData("http://127.0.0.1.provider.example", true, false)]
    [InlineData("http://provider.example", true, false)]
    [InlineData("http://10.0.0.1", true, false)]
    [InlineData("ftp://127.0.0.1", true, false)]
    [InlineData("https://provider.example", false, true)]
    public void A_provider_without_https_is_taken_in_development_on_this_machine_only(string authority, bool isDevelopment, bool taken) =>
        Assert.Equal(taken, !new SignInSettings { OpenIdConnect = new() { Authority = authority, ClientId = "a" } }.Refusals(isDevelopment).Any());

    [Fact]
    public void Tokens_of_programs_need_https_everywhere() =>
        Assert.NotEmpty(new SignInSettings { Jwt = new() { Authority = "http://127.0.0.1:5000", Audience = "a" } }.Refusals(isDevelopment: true));

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        var refused = Assert.Throws<StartRefusedException>(() => Read(("Region:Profile", "core"), ("SignIn:Accounts", "false")));

        Assert.Equal(3, refused.Sentences.Count);
    }

    public void Dispose() => _scratch.Dispose();

    private (string Key, string Value) Key => ("Region:MasterKeyFile", _scratch.Write("masterkey", "not read here"));

    private string Refused(params (string Key, string Value)[] settings) => Assert.Throws<StartRefusedException>(() => Read(settings)).Message;

    private StartUp Read(params (string Key, string Value)[] settings) => StartUp.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build(),
        _scratch.PathOf(""),
        isDevelopment: false);
}
