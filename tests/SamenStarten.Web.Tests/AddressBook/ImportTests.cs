using System.Net;
using SamenStarten.Web.Access;

namespace SamenStarten.Web.Tests.AddressBook;

public sealed class ImportTests
{
    private const string Page = "/adresboek/inlezen";
    private const string Apply = $"{Page}?handler=Apply";
    private const string Csv = "id;organisatie;rol;adres;gemeente\r\njansen;Gemeente Hoorn;DebtAssistance;nieuw@hoorn.example;Hoorn\r\n;Gemeente Hoorn;Shelter;opvang@hoorn.example;Hoorn\r\n";

    [Fact]
    public async Task A_preview_says_what_a_file_does_and_changes_nothing()
    {
        await using var desk = await Desk.With(Desk.Card("jansen"), Desk.Card("pietersen"));
        var before = await desk.Everything();

        await Preview(desk, Csv + ";;Toverkol;geen adres;Verweggistan\r\n");

        Assert.Contains("jansen@hoorn.example → nieuw@hoorn.example", desk.Browser.Shown, StringComparison.Ordinal);
        foreach (var code in new[] { "missing-organisation", "unknown-role", "invalid-address", "unknown-municipality" })
        {
            Assert.Contains($">{code}</code>", desk.Browser.Shown, StringComparison.Ordinal);
        }

        Assert.Equal(before, await desk.Everything());
    }

    [Fact]
    public async Task What_was_shown_is_done_when_somebody_says_so()
    {
        await using var desk = await Desk.With(Desk.Card("jansen"), Desk.Card("pietersen"));
        await Preview(desk, Csv, ("anderen", "true"), ("voorbeelden", "true"));

        Assert.Equal("/adresboek", await desk.Browser.Press(Apply, ("concept", desk.Hidden("concept"))));

        var present = (await desk.Region.Store.Directory.All()).Where(card => !card.HasLeft).ToList();
        Assert.Equal(["nieuw@hoorn.example", "opvang@hoorn.example"], present.Select(card => card.Contact.Address).Order());
        Assert.All(present, card => Assert.Equal(Desk.Today, card.Contact.ConfirmedOn));
        Assert.True((await desk.Find("pietersen")).HasLeft);
    }

    [Fact]
    public async Task A_directory_that_changed_meanwhile_is_shown_anew()
    {
        await using var desk = await Desk.With(Desk.Card("jansen"));
        await Preview(desk, Csv);
        var draft = desk.Hidden("concept");
        await desk.Region.Store.Directory.Apply(new([Desk.Card("jansen") with { Places = [] }], [], []));
        var before = await desk.Everything();

        Assert.Equal("OK", await desk.Browser.Press(Apply, ("concept", draft)));

        Assert.Contains("intussen veranderd", desk.Browser.Shown, StringComparison.Ordinal);
        Assert.Equal(before, await desk.Everything());
        Assert.Equal("/adresboek", await desk.Browser.Press(Apply, ("concept", desk.Hidden("concept"))));
    }

    [Fact]
    public async Task What_somebody_made_himself_or_another_previewed_is_not_done()
    {
        await using var desk = await Desk.With(Desk.Card("jansen"));
        await Preview(desk, Csv);
        var draft = desk.Hidden("concept");
        var before = await desk.Everything();

        foreach (var forged in new[] { "", "niets", Convert.ToBase64String("iets"u8), draft[..^8] })
        {
            Assert.Equal("OK", await desk.Browser.Press(Apply, ("concept", forged)));
            Assert.Contains("Kies het bestand opnieuw.", desk.Browser.Shown, StringComparison.Ordinal);
        }

        await desk.Browser.As(Roles.Partner, "jansen");
        await desk.Browser.Open("/toegankelijkheid");
        Assert.NotEqual("/adresboek", await desk.Browser.Press(Apply, ("concept", draft)));
        Assert.Equal(before, await desk.Everything());
    }

    [Theory]
    [InlineData(0, "Kies een bestand waar iets in staat.")]
    [InlineData((1024 * 1024) + 1, "Dit bestand is groter dan 1 MB.")]
    public async Task A_file_has_a_size(int characters, string sentence)
    {
        await using var desk = await Desk.With();

        await Preview(desk, new string('x', characters));

        Assert.Contains(sentence, desk.Browser.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_fetched_reads_back_without_a_change()
    {
        await using var desk = await Desk.With(Desk.Card("jansen", deputy: "pietersen"), Desk.Card("pietersen"));
        Assert.Equal(HttpStatusCode.OK, await desk.Browser.Open("/adresboek?handler=Export"));
        var csv = desk.Browser.Source;

        await Preview(desk, csv, ("anderen", "true"), ("voorbeelden", "true"));

        Assert.Contains("<strong>0</strong> nieuw", desk.Browser.Shown, StringComparison.Ordinal);
        Assert.Contains("<strong>0</strong> veranderd", desk.Browser.Shown, StringComparison.Ordinal);
        Assert.Contains("<strong>0</strong> vertrekken", desk.Browser.Shown, StringComparison.Ordinal);
        Assert.Contains("<strong>0</strong> dingen om na te kijken", desk.Browser.Shown, StringComparison.Ordinal);
    }

    private static async Task Preview(Desk desk, string csv, params (string, string)[] fields)
    {
        await desk.Browser.Open(Page);
        Assert.Equal("OK", await desk.Browser.Upload(Page, "bestand", csv, fields));
    }
}
