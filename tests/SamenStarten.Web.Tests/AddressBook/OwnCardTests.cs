using System.Net;
using NodaTime;
using SamenStarten.Core.Messages;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Orchestrations.Partners;

namespace SamenStarten.Web.Tests.AddressBook;

public sealed class OwnCardTests
{
    [Fact]
    public async Task The_link_leads_to_the_card_and_looking_changes_nothing()
    {
        await using var desk = await Desk.With(Desk.Card("jansen"), Desk.Card("pietersen"));
        var token = await Asked(desk);
        var before = await desk.Everything();

        Assert.Equal($"/kaart/{token}", await desk.Browser.WhereTo($"/t/{token}"));
        Assert.Equal(HttpStatusCode.OK, await desk.Browser.Open($"/kaart/{token}"));

        Assert.Contains("jansen@hoorn.example", desk.Browser.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("pietersen", desk.Browser.Shown, StringComparison.Ordinal);
        Assert.Equal(before, await desk.Everything());
    }

    [Fact]
    public async Task A_link_that_we_did_not_make_or_for_something_else_opens_no_card()
    {
        await using var desk = await Desk.With(Desk.Card("jansen"), Desk.Card("pietersen"));
        var token = await Asked(desk);
        var task = await Asked(desk, Templates.Task);

        foreach (var link in new[] { $"{token[..^1]}-", $"{token[..36]}.{desk.Region.Links.Code(Guid.Parse(token[..36]), "pietersen")}", "niets", task })
        {
            Assert.Equal(HttpStatusCode.NotFound, await desk.Browser.Open($"/kaart/{link}"));
        }
    }

    [Fact]
    public async Task He_says_that_it_is_right()
    {
        await using var desk = await Desk.With(Desk.Card("jansen"));

        await desk.Browser.Fill($"/kaart/{await Asked(desk)}?handler=Confirm");

        Assert.Contains("Uw gegevens zijn bevestigd.", desk.Browser.Shown, StringComparison.Ordinal);
        Assert.Equal(Desk.Today, (await desk.Find("jansen")).Contact.ConfirmedOn);
    }

    [Fact]
    public async Task He_changes_what_is_his_and_nothing_else()
    {
        await using var desk = await Desk.With(Desk.Card("jansen"), Desk.Card("pietersen"));
        var page = $"/kaart/{await Asked(desk)}";

        await desk.Browser.Fill(
            $"{page}?handler=Change", ("telefoon", "06 1234"), ("dagen", "di"), ("bundel", "dagelijks"), ("adres", "kwaad@elders.example"), ("id", "pietersen"), ("rol", "Shelter"));
        await desk.Browser.Fill($"{page}?handler=Away", ("van", "2026-02-02"), ("tot", "2026-02-06"));

        var card = await desk.Find("jansen");
        var before = Desk.Card("jansen").Contact;
        Assert.Equal(before with { Phone = "06 1234", Attendance = AttendanceDays.Tuesday, Rhythm = MailRhythm.Daily, ConfirmedOn = Desk.Today }, card.Contact);
        Assert.Equal([new Place("0405", null)], card.Places);
        Assert.Equal([new Absence("jansen", new(2026, 2, 2), new LocalDate(2026, 2, 6))], card.Absences);
        Assert.Equal("14 0229", (await desk.Find("pietersen")).Contact.Phone);
    }

    [Fact]
    public async Task Another_address_is_asked_of_a_coordinator_and_changes_nothing()
    {
        await using var desk = await Desk.With(Desk.Card("jansen"));
        var page = $"/kaart/{await Asked(desk)}?handler=Ask";
        var before = await desk.Everything();

        await desk.Browser.Fill(page, ("wat", "adres"), ("tekst", "geen adres"));
        Assert.Empty(await desk.Region.Store.CardRequests.Waiting());
        await desk.Browser.Fill(page, ("wat", "adres"), ("tekst", "nieuw@hoorn.example"));

        Assert.Equal(before, await desk.Everything());
        await desk.Browser.Open("/adresboek");
        Assert.Contains("vraagt om een ander mailadres: nieuw@hoorn.example", desk.Browser.Shown, StringComparison.Ordinal);
        Assert.Equal("/adresboek/kaart/jansen", await desk.Browser.Fill("/adresboek/kaart/jansen?handler=DealtWith"));
        Assert.Empty(await desk.Region.Store.CardRequests.Waiting());
    }

    [Fact]
    public async Task A_link_that_is_too_old_shows_nothing_and_can_be_renewed()
    {
        await using var desk = await Desk.With(Desk.Card("jansen"));
        var page = $"/kaart/{await Asked(desk, createdAt: desk.Region.Clock.GetCurrentInstant() - Duration.FromDays(91))}";

        await desk.Browser.Open(page);
        Assert.DoesNotContain("jansen@hoorn.example", desk.Browser.Shown, StringComparison.Ordinal);
        await desk.Browser.Press($"{page}?handler=Renew");

        Assert.Contains("Er komt een nieuwe mail aan", desk.Browser.Shown, StringComparison.Ordinal);
        Assert.Equal(2, (await desk.Region.Store.Messages.ToContact("jansen")).Count(message => message.Template == Templates.ConfirmCard));
    }

    [Fact]
    public async Task Who_left_hears_that_he_is_no_contact_any_more()
    {
        await using var desk = await Desk.With(Desk.Card("jansen") with { Places = [] });

        await desk.Browser.Open($"/kaart/{await Asked(desk)}");

        Assert.Contains("U bent bij ons geen contactpersoon meer", desk.Browser.Shown, StringComparison.Ordinal);
    }

    /// <summary>The code of the link in a mail to Jansen.</summary>
    private static async Task<string> Asked(Desk desk, string template = Templates.ConfirmCard, Instant? createdAt = null)
    {
        var at = createdAt ?? desk.Region.Clock.GetCurrentInstant();
        var (id, step) = (Guid.NewGuid(), Guid.NewGuid());
        var message = new Message(
            id, DeterministicId.From("directory"), step, desk.Region.Senders.All[0].Id, "jansen", "DebtAssistance", template, 1, at, at,
            new MessageArguments("", null, null, null, [], null), MessageState.HandedOver, at, 1, null, null);
        await desk.Region.Store.Messages.Write(message, step, at);
        return $"{id}.{desk.Region.Links.Code(id, "jansen")}";
    }
}
