using System.Net;
using SamenStarten.Orchestrations.Partners;
using SamenStarten.Web.Access;

namespace SamenStarten.Web.Tests.AddressBook;

public sealed class ListTests
{
    private static readonly string[] Pages =
        ["/adresboek", "/adresboek?handler=Export", "/adresboek/kaart/jansen", "/adresboek/wijzigen", "/adresboek/wijzigen/jansen", "/adresboek/inlezen", "/adresboek/organisaties", "/adresboek/vertrek?wie=jansen"];

    [Theory]
    [InlineData(Roles.Coordinator)]
    [InlineData(Roles.Administrator)]
    public async Task Who_looks_after_the_directory_sees_it(string role)
    {
        await using var desk = await Desk.With(Desk.Card("jansen"));
        await desk.Browser.As(role);

        foreach (var page in Pages)
        {
            Assert.Equal(HttpStatusCode.OK, await desk.Browser.Open(page));
        }

        await desk.Browser.Open("/toegankelijkheid");
        Assert.Contains("href=\"/adresboek\"", desk.Browser.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partner_sees_none_of_it()
    {
        await using var desk = await Desk.With(Desk.Card("jansen"));
        await desk.Browser.As(Roles.Partner, "jansen");

        foreach (var page in Pages)
        {
            Assert.NotEqual(HttpStatusCode.OK, await desk.Browser.Open(page));
            Assert.DoesNotContain("hoorn.example", desk.Browser.Shown, StringComparison.Ordinal);
        }

        await desk.Browser.Open("/toegankelijkheid");
        Assert.DoesNotContain("href=\"/adresboek\"", desk.Browser.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contacts_are_found_by_municipality_role_and_text()
    {
        await using var desk = await Desk.With(Desk.Card("jansen"), Desk.Card("pietersen", "CivilAffairs"), Desk.Card("weg") with { Places = [] });

        await desk.Browser.Open("/adresboek?gemeente=0405&rol=DebtAssistance&zoek=NAAM%20VAN");
        Assert.Contains("jansen@hoorn.example", desk.Browser.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("pietersen@hoorn.example", desk.Browser.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("weg@hoorn.example", desk.Browser.Shown, StringComparison.Ordinal);

        await desk.Browser.Open("/adresboek?toon=vertrokken");
        Assert.Contains("weg@hoorn.example", desk.Browser.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("jansen@hoorn.example", desk.Browser.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_the_matter_is_marked_and_counted()
    {
        var expired = Desk.Card("oud");
        await using var desk = await Desk.With(
            Desk.Card("jansen"), expired with { Contact = expired.Contact with { ConfirmedOn = Desk.Today.PlusDays(-100), IsMailbox = true } });
        await desk.Region.Store.Directory.Doubt("jansen", "unknown-user", desk.Region.Clock.GetCurrentInstant());

        await desk.Browser.Open("/adresboek?toon=aandacht");

        Assert.Contains("mail komt terug", desk.Browser.Shown, StringComparison.Ordinal);
        Assert.Contains("lang niet bevestigd", desk.Browser.Shown, StringComparison.Ordinal);
        Assert.Contains("Kaarten die aandacht vragen (2)", desk.Browser.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_that_nobody_fills_is_said_with_what_it_is_for()
    {
        await using var desk = await Desk.With(Desk.Card("jansen"));
        var samples = (await desk.Region.Store.Directory.All()).Where(card => SampleDirectory.Has(card.Contact)).Select(card => card.Contact.Id);
        await desk.Region.Store.Directory.Apply(new DirectoryChange([], [.. samples], []));

        await desk.Browser.Open("/adresboek");

        Assert.Contains("Rollen die niemand vult", desk.Browser.Shown, StringComparison.Ordinal);
        Assert.Contains("Woningcorporatie", desk.Browser.Shown, StringComparison.Ordinal);
        Assert.Contains("Wonen", desk.Browser.Shown, StringComparison.Ordinal);
    }
}
