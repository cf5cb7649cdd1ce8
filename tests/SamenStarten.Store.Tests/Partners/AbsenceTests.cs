using NodaTime;
using SamenStarten.Orchestrations.Partners;
using SamenStarten.Store.Partners;
using SamenStarten.Store.Tests.Given;

namespace SamenStarten.Store.Tests.Partners;

public sealed class AbsenceTests
{
    private static readonly Contact Jansen = new("jansen", "Lead", "Gemeente Voorbeeld", "jansen@example.org", null, "pietersen", "nl");
    private static readonly Contact Pietersen = new("pietersen", "Lead", "Gemeente Voorbeeld", "pietersen@example.org", null, "jansen", "nl");

    [Fact]
    public async Task Who_is_away_is_replaced_and_comes_back_by_himself()
    {
        await using var temporary = await Directory();
        var directory = temporary.Store.Directory;
        await directory.BeAway(new Absence(Jansen.Id, Facts.Today, Facts.Today.PlusDays(4)));

        Assert.Equal("jansen", await LeadOn(directory, Facts.Today.PlusDays(-1)));
        Assert.Equal("pietersen", await LeadOn(directory, Facts.Today));
        Assert.Equal("pietersen", await LeadOn(directory, Facts.Today.PlusDays(4)));
        Assert.Equal("jansen", await LeadOn(directory, Facts.Today.PlusDays(5)));
    }

    [Fact]
    public async Task When_both_are_away_the_first_is_asked_and_nobody_goes_round()
    {
        await using var temporary = await Directory();
        var directory = temporary.Store.Directory;
        await directory.BeAway(new Absence(Jansen.Id, Facts.Today, null));
        await directory.BeAway(new Absence(Pietersen.Id, Facts.Today, null));
        Assert.Equal("jansen", await LeadOn(directory, Facts.Today));
        await directory.BeBack(Pietersen.Id, Facts.Today);
        Assert.Equal("pietersen", await LeadOn(directory, Facts.Today));
    }

    [Fact]
    public async Task Whose_mail_comes_back_is_replaced_until_his_card_is_mended()
    {
        await using var temporary = await Directory();
        var directory = temporary.Store.Directory;
        await directory.Doubt(Jansen.Id, "mailbox-unknown", Facts.Now);
        await directory.Doubt(Jansen.Id, "mailbox-full", Facts.Now + Duration.FromHours(1));
        Assert.Equal("pietersen", await LeadOn(directory, Facts.Today));
        var doubtful = Assert.Single(await directory.Doubtful());
        Assert.Equal(("jansen", "mailbox-unknown", Facts.Now), (doubtful.Id, doubtful.DoubtfulWhy, doubtful.DoubtfulSince));

        await directory.Apply(new DirectoryChange([new ContactCard(Jansen with { Phone = "14 0229" }, [new Place(null, null)], [])], [], []));
        Assert.Equal("pietersen", await LeadOn(directory, Facts.Today));
        await directory.Apply(new DirectoryChange([new ContactCard(Jansen with { Address = "j.jansen@example.org" }, [new Place(null, null)], [])], [], []));
        Assert.Equal("jansen", await LeadOn(directory, Facts.Today));

        await directory.Doubt(Jansen.Id, "blocked", Facts.Now);
        await directory.Confirm(Jansen.Id, Facts.Today);
        Assert.Equal("jansen", await LeadOn(directory, Facts.Today));
        Assert.Equal(Facts.Today, (await directory.Find(Jansen.Id))!.ConfirmedOn);
    }

    [Fact]
    public async Task Who_leaves_hands_over_all_his_places_and_those_he_deputised_for()
    {
        await using var temporary = await Directory();
        var directory = temporary.Store.Directory;
        var third = Jansen with { Id = "third", Address = "third@example.org", DeputyId = "jansen" };
        await directory.Apply(new DirectoryChange([new ContactCard(third, [new Place("0420", null)], [])], [], []));

        await directory.HandOver(Jansen.Id, Pietersen.Id);

        Assert.Equal("pietersen", await LeadOn(directory, Facts.Today));
        Assert.Equal("pietersen", (await directory.Find("third"))!.DeputyId);
        var cards = await directory.All();
        Assert.True(cards.Single(card => card.Contact.Id == "jansen").HasLeft);
        Assert.Equal([new Place(null, null)], cards.Single(card => card.Contact.Id == "pietersen").Places);
        Assert.Null((await directory.Find("pietersen"))!.DeputyId);
    }

    [Fact]
    public async Task A_contact_comes_back_as_it_was_with_how_its_organisation_is_reached()
    {
        await using var temporary = await Directory();
        var directory = temporary.Store.Directory;
        var contact = Jansen with
        {
            Unit = "Team Zorg",
            Name = "J. Jansen",
            IsMailbox = true,
            Attendance = AttendanceDays.Monday | AttendanceDays.Friday,
            Rhythm = MailRhythm.Weekly,
            ConfirmedOn = Facts.Today,
        };
        await directory.Apply(new DirectoryChange(
            [new ContactCard(contact, [new Place(null, null)], [])], [], [new Organisation("Gemeente Voorbeeld", "smtp:default", "planner:team")]));

        Assert.Equal(contact with { Via = "smtp:default", TasksVia = "planner:team" }, await directory.Find(contact.Id));
        Assert.Equal(contact with { Via = "smtp:default", TasksVia = "planner:team" }, (await directory.StaffingFor("0405", "pi", Facts.Today))["Lead"]);
    }

    private static async Task<TemporaryStore> Directory()
    {
        var temporary = await TemporaryStore.Open();
        await temporary.Store.Directory.Import([new ScopedContact(Jansen, null, null)]);
        await temporary.Store.Directory.Apply(new DirectoryChange([new ContactCard(Pietersen, [], [])], [], []));
        return temporary;
    }

    private static async Task<string> LeadOn(ContactDirectory directory, LocalDate day) => (await directory.StaffingFor("0405", "pi", day))["Lead"].Id;
}
