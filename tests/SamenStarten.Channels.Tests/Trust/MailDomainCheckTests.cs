using System.Globalization;
using SamenStarten.Channels.Trust;

namespace SamenStarten.Channels.Tests.Trust;

public sealed class MailDomainCheckTests : IAsyncDisposable
{
    private const string Domain = "gemeente.example";

    private readonly DnsServer dns = new();

    public ValueTask DisposeAsync() => dns.DisposeAsync();

    [Fact]
    public async Task A_domain_that_has_all_is_good()
    {
        dns.WithText(Domain, "v=spf1 include:sendgrid.net -all").WithText(Domain, "something-else=1")
            .WithText("sendgrid.net", "v=spf1 ip4:192.0.2.0/24 ~all")
            .WithAlias($"s1._domainkey.{Domain}", "s1.domainkey.u1.wl.sendgrid.net").WithText("s1.domainkey.u1.wl.sendgrid.net", Key)
            .WithText($"s2._domainkey.{Domain}", Key)
            .WithText($"_dmarc.{Domain}", "v=DMARC1; p=reject; rua=mailto:dmarc@gemeente.example");

        var trust = await Check();

        Assert.Equal((TrustGrade.Good, "spf-good", Domain), (trust.Spf.Grade, trust.Spf.Code, trust.Spf.Record));
        Assert.Equal([$"s1._domainkey.{Domain}", $"s2._domainkey.{Domain}"], trust.Dkim.Select(finding => finding.Record));
        Assert.All(trust.Dkim, finding => Assert.Equal((TrustGrade.Good, "dkim-good"), (finding.Grade, finding.Code)));
        Assert.Equal((TrustGrade.Good, "dmarc-good", $"_dmarc.{Domain}"), (trust.Dmarc.Grade, trust.Dmarc.Code, trust.Dmarc.Record));
    }

    [Fact]
    public async Task A_domain_that_has_nothing_is_told_which_records_to_add()
    {
        var trust = await Check();

        Assert.Equal((TrustGrade.Missing, "spf-missing"), (trust.Spf.Grade, trust.Spf.Code));
        Assert.Contains("v=spf1 include:sendgrid.net ~all", trust.Spf.Sentence, StringComparison.Ordinal);
        Assert.All(trust.Dkim, finding => Assert.Equal((TrustGrade.Missing, "dkim-missing"), (finding.Grade, finding.Code)));
        Assert.Equal((TrustGrade.Missing, "dmarc-missing"), (trust.Dmarc.Grade, trust.Dmarc.Code));
        Assert.Contains($"_dmarc.{Domain}: v=DMARC1; p=quarantine", trust.Dmarc.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_DNS_nothing_is_known_and_nobody_is_blamed()
    {
        dns.Silent = true;

        var trust = await Check();

        Assert.All(
            [trust.Spf, .. trust.Dkim, trust.Dmarc],
            finding => Assert.Equal((TrustGrade.Unknown, "dns-unreachable"), (finding.Grade, finding.Code)));
    }

    [Fact]
    public async Task A_record_that_cannot_be_looked_up_now_is_unknown_and_not_missing()
    {
        dns.WithText(Domain, "v=spf1 include:sendgrid.net -all").Failing.UnionWith(["sendgrid.net", $"s1._domainkey.{Domain}", $"_dmarc.{Domain}"]);

        var trust = await Check();

        Assert.Equal(["dns-unreachable", "dns-unreachable", "dns-unreachable"], [trust.Spf.Code, trust.Dkim[0].Code, trust.Dmarc.Code]);
    }

    [Theory]
    [InlineData("v=spf1 include:sendgrid.net ~all", "spf-good")]
    [InlineData("V=SPF1 INCLUDE:SendGrid.net -ALL", "spf-good")]
    [InlineData("v=spf1 +include:sendgrid.net. -all", "spf-good")]
    [InlineData("v=spf1 include:post.example -all", "spf-good")]
    [InlineData("v=spf1 redirect=post.example", "spf-good")]
    [InlineData("v=spf1 include:%{d}.macro.example include:sendgrid.net -all", "spf-good")]
    [InlineData("v=spf1 mx -all", "spf-channel-missing")]
    [InlineData("v=spf1 ?include:sendgrid.net -all", "spf-channel-missing")]
    [InlineData("v=spf1 include:sendgrid.net", "spf-open")]
    [InlineData("v=spf1 include:sendgrid.net ?all", "spf-open")]
    [InlineData("v=spf1 include:sendgrid.net +all", "spf-open")]
    [InlineData("v=spf1 include:sendgrid.net include:gone.example -all", "spf-broken")]
    [InlineData("v=spf1 include:sendgrid.net include: -all", "spf-broken")]
    [InlineData("v=spf1 include:loop.example include:sendgrid.net -all", "spf-too-many-lookups")]
    [InlineData("v=spf1 a mx ptr exists:e.example a:b.example a/24 mx:c.example mx a include:sendgrid.net -all", "spf-good")]
    [InlineData("v=spf1 a mx ptr exists:e.example a:b.example a/24 mx:c.example mx a a include:sendgrid.net -all", "spf-too-many-lookups")]
    [InlineData("v=spf10 include:sendgrid.net -all", "spf-missing")]
    public async Task An_SPF_record_is_followed_as_others_do(string record, string code)
    {
        dns.WithText(Domain, record)
            .WithText("sendgrid.net", "v=spf1 ip4:192.0.2.0/24 ~all")
            .WithText("post.example", "v=spf1 include:sendgrid.net ~all")
            .WithText("loop.example", "v=spf1 include:loop.example ~all");

        Assert.Equal(code, (await Check()).Spf.Code);
    }

    [Fact]
    public async Task A_loop_of_includes_ends()
    {
        dns.WithText(Domain, "v=spf1 include:a.example -all")
            .WithText("a.example", "v=spf1 include:b.example include:b.example ~all")
            .WithText("b.example", "v=spf1 include:a.example include:a.example ~all");

        Assert.Equal("spf-too-many-lookups", (await Check()).Spf.Code);
        Assert.InRange(dns.Asked.Count(name => name is "a.example" or "b.example"), 1, SpfWalk.MostLookups);
    }

    [Fact]
    public async Task Two_SPF_records_count_for_none()
    {
        dns.WithText(Domain, "v=spf1 include:sendgrid.net -all").WithText(Domain, "v=spf1 mx -all");

        Assert.Equal("spf-several", (await Check()).Spf.Code);
    }

    [Theory]
    [InlineData("p=", "dkim-revoked")]
    [InlineData("v=DKIM1; k=rsa; p=geen sleutel!", "dkim-unreadable")]
    [InlineData("v=DKIM1; t=s:y; p=AAAA", "dkim-testing")]
    [InlineData("v=DKIM1; t=s; p=AA AA", "dkim-good")]
    [InlineData("v=DKIM1", "dkim-missing")]
    public async Task A_DKIM_key_has_to_be_one(string record, string code)
    {
        dns.WithText($"s1._domainkey.{Domain}", record);

        Assert.Equal(code, (await Check()).Dkim[0].Code);
    }

    [Fact]
    public async Task Aliases_in_a_circle_lead_nowhere()
    {
        dns.WithAlias($"s1._domainkey.{Domain}", "a.example").WithAlias("a.example", "b.example").WithAlias("b.example", "a.example");

        Assert.Equal("dkim-missing", (await Check()).Dkim[0].Code);
    }

    [Theory]
    [InlineData("v=DMARC1; p=quarantine", "dmarc-good")]
    [InlineData("v=DMARC1;p=REJECT;sp=none", "dmarc-good")]
    [InlineData("v=DMARC1; p=none; rua=mailto:dmarc@gemeente.example", "dmarc-none")]
    [InlineData("v=DMARC1; rua=mailto:dmarc@gemeente.example", "dmarc-unreadable")]
    [InlineData("v=DMARC2; p=reject", "dmarc-missing")]
    public async Task A_DMARC_record_has_to_protect(string record, string code)
    {
        dns.WithText($"_dmarc.{Domain}", record);

        Assert.Equal(code, (await Check()).Dmarc.Code);
    }

    [Fact]
    public async Task Two_DMARC_records_count_for_none()
    {
        dns.WithText($"_dmarc.{Domain}", "v=DMARC1; p=reject").WithText($"_dmarc.{Domain}", "v=DMARC1; p=none");

        Assert.Equal("dmarc-several", (await Check()).Dmarc.Code);
    }

    [Theory]
    [InlineData("v=DMARC1; p=reject", "dmarc-good")]
    [InlineData("v=DMARC1; p=reject; sp=none", "dmarc-none")]
    public async Task A_subdomain_without_a_record_falls_under_that_of_the_organisation(string record, string code)
    {
        dns.WithText($"_dmarc.{Domain}", record);

        var finding = (await Check("post.samen.gemeente.example")).Dmarc;

        Assert.Equal((code, $"_dmarc.{Domain}"), (finding.Code, finding.Record));
        Assert.DoesNotContain("_dmarc.example", dns.Asked);
    }

    [Fact]
    public async Task A_channel_of_which_nothing_is_known_needs_any_SPF_record_and_the_keys_that_configuration_names()
    {
        dns.WithText(Domain, "v=spf1 mx -all").WithText($"post._domainkey.{Domain}", Key);

        var unknown = await Check(channel: "smtp");
        var configured = await Check(channel: "smtp", configured: new() { Spf = "a:mail.gemeente.example", Selectors = ["post"] });

        Assert.Equal(("spf-good", "dkim-no-selector"), (unknown.Spf.Code, Assert.Single(unknown.Dkim).Code));
        Assert.Equal(("spf-channel-missing", "dkim-good"), (configured.Spf.Code, Assert.Single(configured.Dkim).Code));
    }

    [Theory]
    [InlineData("gemeente")]
    [InlineData("gemeente .example")]
    [InlineData("")]
    [InlineData("gemeente.example\n")]
    public async Task What_is_no_domain_is_not_looked_up(string domain)
    {
        Assert.Null(await new MailDomainCheck(new() { Resolver = dns.Address }).Check(domain, "smtp", TestContext.Current.CancellationToken));
        Assert.Empty(dns.Asked);
    }

    [Fact]
    public async Task A_record_that_was_added_is_seen_at_once()
    {
        var check = new MailDomainCheck(new() { Resolver = dns.Address });
        Assert.Equal("dmarc-missing", (await check.Check(Domain, "graph", TestContext.Current.CancellationToken))!.Dmarc.Code);

        dns.WithText($"_dmarc.{Domain}", "v=DMARC1; p=reject");

        Assert.Equal("dmarc-good", (await check.Check(Domain, "graph", TestContext.Current.CancellationToken))!.Dmarc.Code);
    }

    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1:53")]
    [InlineData("127.0.0.1:5353", "127.0.0.1:5353")]
    [InlineData("::1", "[::1]:53")]
    [InlineData("dns.example", null)]
    [InlineData(null, null)]
    public void A_resolver_is_an_address(string? text, string? address) =>
        Assert.Equal(address, Resolver.AddressOf(text)?.ToString());

    // Longer than one string of a TXT record.
    private static string Key { get; } = string.Create(CultureInfo.InvariantCulture, $"v=DKIM1; k=rsa; p={Convert.ToBase64String(new byte[294])}");

    private async Task<DomainTrust> Check(string domain = Domain, string channel = "sendgrid", ChannelTrust? configured = null)
    {
        var options = new TrustOptions
        {
            Resolver = dns.Address,
            Timeout = dns.Silent ? TimeSpan.FromMilliseconds(100) : TimeSpan.FromSeconds(10),
            Channels = configured is null ? new Dictionary<string, ChannelTrust>() : new() { [channel] = configured },
        };
        return (await new MailDomainCheck(options).Check(domain, channel, TestContext.Current.CancellationToken))!;
    }
}
