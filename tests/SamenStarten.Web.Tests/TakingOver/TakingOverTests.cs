using System.Net;
using System.Text.RegularExpressions;
using SamenStarten.Core.Trajectories;
using SamenStarten.Web.Access;
using SamenStarten.Web.Tests.AddressBook;

namespace SamenStarten.Web.Tests.TakingOver;

/// <summary>A coordinator brings trajectories that ran in a spreadsheet.</summary>
public sealed partial class TakingOverTests
{
    private const string Page = "/trajecten/overnemen";
    private const string Csv =
        "voornamen;achternaam;geboortedatum;inrichting;binnenkomst;titel;gemeente;einddatum\r\n"
        + "Balthazar;Kwakernaak;23-11-1987;PI Heerhugowaard;15-12-2025;veroordeeld;Hoorn;19-06-2026\r\n"
        + "Melchior;Zonderling;23-11-1988;PI Heerhugowaard;15-12-2025;tovenaar;Hoorn;19-06-2026\r\n";

    [Fact]
    public async Task A_preview_says_what_is_wrong_by_line_and_begins_nothing()
    {
        await using var desk = await Desk.With();

        await Preview(desk);

        Assert.Contains(">unknown-value</code>", desk.Browser.Shown, StringComparison.Ordinal);
        Assert.Contains("tovenaar", desk.Browser.Shown, StringComparison.Ordinal);
        Assert.Empty(await desk.Region.Store.Trajectories.Rows());
    }

    [Fact]
    public async Task What_was_pasted_is_as_good_as_a_file()
    {
        await using var desk = await Desk.With();

        await desk.Browser.Fill(Page, ("tekst", Csv));

        Assert.Contains(">unknown-value</code>", desk.Browser.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_mailed_until_it_was_said_what_is_arranged_and_then_not_about_that()
    {
        await using var desk = await Desk.With();
        await Preview(desk);
        Assert.Equal(Page, await desk.Browser.Press($"{Page}?handler=Apply", ("concept", desk.Hidden("concept"))));
        var id = Assert.Single(await desk.Region.Store.Trajectories.Rows()).Id;
        Assert.Empty(await desk.Region.Store.Messages.Of(id));
        await desk.Browser.Open(Page);
        Assert.Contains($"{id}/overnemen", desk.Browser.Shown, StringComparison.Ordinal);

        await desk.Browser.Open($"/trajecten/{id}/overnemen");
        var asked = Asked().Matches(desk.Browser.Shown).Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.True(asked.Count > 5, $"{asked.Count} milestones were asked about");
        var (left, arranged) = (asked[0], asked.Skip(1).ToHashSet());
        await desk.Browser.Press(
            $"/trajecten/{id}/overnemen",
            [("opdrachtId", desk.Hidden("opdrachtId")), ($"m[{left}]", "nog"), .. arranged.Select((m, place) => ($"m[{m}]", place % 4 == 3 ? "nvt" : "gedaan"))]);

        var state = (await desk.Region.Store.Trajectories.Load(id))!.State;
        Assert.False(state.AwaitsTakeOver);
        Assert.All(arranged, m => Assert.True(state[m].IsDone || state[m].NotApplicable is not null, m));
        Assert.False(state[left].IsDone);
        var log = await desk.Region.Store.Trajectories.Log(id);
        Assert.NotEmpty(log.Select(recorded => recorded.Event).OfType<PartnerAsked>());
        Assert.DoesNotContain(
            log.Select(recorded => recorded.Event).OfType<PartnerAsked>().SelectMany(mail => mail.Lines), line => arranged.Contains(line.Milestone) && line.Due <= Desk.Today);
        await desk.Browser.Open(Page);
        Assert.DoesNotContain($"{id}/overnemen", desk.Browser.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trajectory_that_began_here_has_no_such_page()
    {
        await using var desk = await Desk.With(Desk.Card("jansen"));
        var id = await desk.Lead("jansen");

        Assert.Equal(HttpStatusCode.NotFound, await desk.Browser.Open($"/trajecten/{id}/overnemen"));
    }

    [Fact]
    public async Task What_somebody_made_himself_is_not_taken_over()
    {
        await using var desk = await Desk.With();
        await desk.Browser.Open(Page);

        Assert.Equal("OK", await desk.Browser.Press($"{Page}?handler=Apply", ("concept", "niets")));

        Assert.Empty(await desk.Region.Store.Trajectories.Rows());
    }

    private static async Task Preview(Desk desk)
    {
        await desk.Browser.As(Roles.Coordinator);
        await desk.Browser.Open(Page);
        Assert.Equal("OK", await desk.Browser.Upload(Page, "bestand", Csv));
    }

    [GeneratedRegex("""name="m\[([^\]]+)\]"\s""")]
    private static partial Regex Asked();
}
