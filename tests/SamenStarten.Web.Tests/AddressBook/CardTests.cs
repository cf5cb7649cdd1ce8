using SamenStarten.Orchestrations.Partners;

namespace SamenStarten.Web.Tests.AddressBook;

public sealed class CardTests
{
    private const string Page = "/adresboek/kaart/jansen";
    private const string Edit = "/adresboek/wijzigen/jansen";

    private static readonly (string, string)[] Filled =
    [
        ("organisatie", "Gemeente Hoorn"), ("rol", "DebtAssistance"), ("adres", "nieuw@hoorn.example"), ("gemeente", "Hoorn|Alkmaar"), ("inrichting", ""),
        ("naam", "A. Jansen"), ("vervanger", "pietersen@hoorn.example"), ("dagen", "ma"), ("dagen", "wo"), ("bundel", "wekelijks"), ("taal", "nl"),
    ];

    [Fact]
    public async Task Somebody_answers_for_a_card()
    {
        await using var desk = await Desk.With(Desk.Card("jansen"));
        await desk.Region.Store.Directory.Doubt("jansen", "unknown-user", desk.Region.Clock.GetCurrentInstant());

        Assert.Equal(Page, await desk.Browser.Fill($"{Page}?handler=Confirm"));

        var contact = (await desk.Find("jansen")).Contact;
        Assert.Equal((Desk.Today, null), (contact.ConfirmedOn, contact.DoubtfulSince));
    }

    [Fact]
    public async Task An_absence_is_added_and_taken_away()
    {
        await using var desk = await Desk.With(Desk.Card("jansen"));

        Assert.Equal("OK", await desk.Browser.Fill($"{Page}?handler=Away", ("van", "2026-02-02"), ("tot", "2026-02-01")));
        Assert.Empty((await desk.Find("jansen")).Absences);
        Assert.Equal(Page, await desk.Browser.Fill($"{Page}?handler=Away", ("van", "2026-02-02"), ("tot", "")));
        Assert.Equal([new Absence("jansen", new(2026, 2, 2), null)], (await desk.Find("jansen")).Absences);
        Assert.Equal(Page, await desk.Browser.Fill($"{Page}?handler=Back", ("van", "2026-02-02")));
        Assert.Empty((await desk.Find("jansen")).Absences);
    }

    [Fact]
    public async Task A_card_is_changed_and_confirmed_by_it()
    {
        await using var desk = await Desk.With(Desk.Card("jansen"), Desk.Card("pietersen"));

        Assert.Equal(Page, await desk.Browser.Fill(Edit, Filled));

        var card = await desk.Find("jansen");
        Assert.Equal(("nieuw@hoorn.example", "A. Jansen", "pietersen", null), (card.Contact.Address, card.Contact.Name, card.Contact.DeputyId, card.Contact.Phone));
        Assert.Equal((AttendanceDays.Monday | AttendanceDays.Wednesday, MailRhythm.Weekly, Desk.Today), (card.Contact.Attendance, card.Contact.Rhythm, card.Contact.ConfirmedOn!.Value));
        Assert.Equal([new Place("0361", null), new Place("0405", null)], card.Places);
    }

    [Theory]
    [InlineData("adres", "geen adres", "Dit is geen mailadres")]
    [InlineData("gemeente", "Verweggistan", "Deze gemeente kennen wij niet: Verweggistan.")]
    [InlineData("vervanger", "niemand", "Deze vervanger staat niet in de lijst: niemand.")]
    [InlineData("vervanger", "jansen", "Niemand is zijn eigen vervanger.")]
    [InlineData("rol", "", "Vul een rol in.")]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_changes(string field, string value, string sentence)
    {
        await using var desk = await Desk.With(Desk.Card("jansen"), Desk.Card("pietersen"));
        var before = await desk.Everything();

        Assert.Equal("OK", await desk.Browser.Fill(Edit, [.. Filled.Where(f => f.Item1 != field), (field, value)]));

        Assert.Contains(sentence, desk.Browser.Shown, StringComparison.Ordinal);
        Assert.Contains($"href=\"#{field}\"", desk.Browser.Shown, StringComparison.Ordinal);
        Assert.Equal(before, await desk.Everything());
    }

    [Fact]
    public async Task A_new_contact_has_an_id_without_its_address()
    {
        await using var desk = await Desk.With(Desk.Card("pietersen"));

        var page = await desk.Browser.Fill("/adresboek/wijzigen", Filled);

        Assert.Matches("^/adresboek/kaart/c-[0-9a-f]{12}$", page);
        Assert.Equal("OK", await desk.Browser.Fill("/adresboek/wijzigen", Filled));
        Assert.Contains("Dit contact staat er al.", desk.Browser.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Places_that_do_not_fit_in_the_form_stay_as_they_are()
    {
        var card = Desk.Card("jansen") with { Places = [new Place(null, "pi-almelo"), new Place("0405", null)] };
        await using var desk = await Desk.With(card, Desk.Card("pietersen"));

        Assert.Equal(Page, await desk.Browser.Fill(Edit, Filled));

        Assert.Equal(card.Places, (await desk.Find("jansen")).Places);
    }

    [Fact]
    public async Task An_organisation_is_reached_by_the_sender_that_it_chose()
    {
        await using var desk = await Desk.With(Desk.Card("jansen"));
        var sender = desk.Region.Senders.All[0].Id;
        const string page = "/adresboek/organisaties?naam=Gemeente%20Hoorn";

        Assert.Equal("OK", await desk.Browser.Fill(page, ("naam", "Gemeente Hoorn"), ("afzender", "nergens")));
        Assert.Empty(await desk.Region.Store.Directory.Organisations());
        Assert.Equal("/adresboek/organisaties", await desk.Browser.Fill(page, ("naam", "Gemeente Hoorn"), ("afzender", sender), ("taakafzender", "")));
        Assert.Equal([new Organisation("Gemeente Hoorn", sender, null)], await desk.Region.Store.Directory.Organisations());
    }
}
