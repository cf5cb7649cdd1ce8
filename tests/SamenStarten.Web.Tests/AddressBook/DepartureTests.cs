using SamenStarten.Core.Trajectories;

namespace SamenStarten.Web.Tests.AddressBook;

public sealed class DepartureTests
{
    private const string Page = "/adresboek/vertrek?wie=jansen";

    [Fact]
    public async Task All_that_was_his_moves_with_a_reason()
    {
        await using var desk = await Desk.With(Desk.Card("jansen"), Desk.Card("pietersen"), Desk.Card("klaassen", deputy: "jansen"));
        var trajectory = await desk.Lead("jansen");

        await desk.Browser.Open(Page);
        Assert.Contains($"href=\"/trajecten/{trajectory}\"", desk.Browser.Shown, StringComparison.Ordinal);
        Assert.Contains("Naam van klaassen, Gemeente Hoorn", desk.Browser.Shown, StringComparison.Ordinal);
        Assert.Equal("OK", await desk.Browser.Press(Page, ("wie", "jansen"), ("naar", "pietersen"), ("reden", "Andere baan")));

        Assert.Contains("De regie van 1 trajecten is overgedragen.", desk.Browser.Shown, StringComparison.Ordinal);
        Assert.True((await desk.Find("jansen")).HasLeft);
        Assert.Equal("pietersen", (await desk.Find("klaassen")).Contact.DeputyId);
        var log = await desk.Region.Store.Trajectories.Log(trajectory);
        Assert.Equal("pietersen", (await desk.Region.Store.Trajectories.Load(trajectory))!.State.LeadContact);
        Assert.NotNull(log.Last(recorded => recorded.Event is LeadAccepted).Envelope.ReasonId);
    }

    [Theory]
    [InlineData("pietersen", "", "Schrijf op waarom.")]
    [InlineData("", "Andere baan", "Kies wie het overneemt.")]
    [InlineData("jansen", "Andere baan", "Kies wie het overneemt.")]
    [InlineData("opvang", "Andere baan", "Kies wie het overneemt.")]
    public async Task Nothing_moves_to_nobody_to_another_role_or_without_a_reason(string to, string reason, string sentence)
    {
        await using var desk = await Desk.With(Desk.Card("jansen"), Desk.Card("pietersen"), Desk.Card("opvang", "Shelter"));
        var before = await desk.Everything();

        await desk.Browser.Fill(Page, ("wie", "jansen"), ("naar", to), ("reden", reason));

        Assert.Contains(sentence, desk.Browser.Shown, StringComparison.Ordinal);
        Assert.Equal(before, await desk.Everything());
    }

    [Fact]
    public async Task Who_left_does_not_leave_again()
    {
        await using var desk = await Desk.With(Desk.Card("jansen") with { Places = [] }, Desk.Card("pietersen"));

        Assert.Equal(System.Net.HttpStatusCode.NotFound, await desk.Browser.Open(Page));
    }
}
