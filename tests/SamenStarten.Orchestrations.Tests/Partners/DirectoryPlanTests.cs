using SamenStarten.Orchestrations.Partners;
using SamenStarten.Orchestrations.Partners.Importing;
using static SamenStarten.Orchestrations.Tests.Partners.Directories;

namespace SamenStarten.Orchestrations.Tests.Partners;

public sealed class DirectoryPlanTests
{
    private static readonly ContactCard Sample = new(new Contact("shelter@regio", "Shelter", "regio", "shelter@regio.example", null, null, "nl"), [new Place(null, null)], []);

    private static readonly ContactCard[] Current = [Card("jansen"), Card("pietersen"), Card("weg") with { Places = [] }, Sample];

    private static DirectoryFile File(params string[] rows) => Read(Context(Current), ";id;gemeente", rows);

    [Fact]
    public void A_plan_says_who_is_new_who_changes_and_who_stays_the_same()
    {
        var file = File(
            "Gemeente Hoorn;DebtAssistance;jansen@hoorn.example;jansen;Hoorn", "Gemeente Hoorn;DebtAssistance;p@hoorn.example;pietersen;Hoorn|Alkmaar",
            "Gemeente Hoorn;DebtAssistance;nieuw@hoorn.example;nieuw;Hoorn", "Gemeente Hoorn;DebtAssistance;weg@hoorn.example;weg;Hoorn");

        var plan = DirectoryPlan.Of([.. Current], file, leaveOthers: false, leaveSamples: false, Today.PlusDays(1));

        Assert.Equal(["nieuw", "weg"], plan.Added.Select(card => card.Contact.Id));
        Assert.Equal(["gemeente", "adres"], plan.Changed.Single().Columns);
        Assert.Equal("jansen", plan.Unchanged.Single().Contact.Id);
        Assert.Empty(plan.Leaving);
        Assert.Equal(4, plan.Change.Kept.Length);
        Assert.All(plan.Change.Kept, card => Assert.Equal(Today.PlusDays(1), card.Contact.ConfirmedOn));
    }

    [Fact]
    public void Who_is_not_in_the_file_leaves_only_when_somebody_asks_for_it()
    {
        var file = File("Gemeente Hoorn;DebtAssistance;jansen@hoorn.example;jansen;Hoorn");

        Assert.Empty(DirectoryPlan.Of([.. Current], file, leaveOthers: false, leaveSamples: false, Today).Change.Leaving);
        Assert.Equal(["pietersen"], DirectoryPlan.Of([.. Current], file, leaveOthers: true, leaveSamples: false, Today).Change.Leaving);
        Assert.Equal(["shelter@regio"], DirectoryPlan.Of([.. Current], file, leaveOthers: false, leaveSamples: true, Today).Change.Leaving);
    }

    [Fact]
    public void Samples_that_stay_beside_real_contacts_are_said() =>
        Assert.Equal([Sample], DirectoryPlan.Of([.. Current], File("Gemeente Hoorn;DebtAssistance;jansen@hoorn.example;jansen;Hoorn"), true, false, Today).Samples);

    [Fact]
    public void Nobody_leaves_because_his_row_was_wrong()
    {
        var file = File("Gemeente Hoorn;DebtAssistance;jansen@hoorn.example;jansen;Hoorn", "Gemeente Hoorn;Toverkol;pietersen@hoorn.example;pietersen;Hoorn");

        var plan = DirectoryPlan.Of([.. Current], file, leaveOthers: true, leaveSamples: false, Today);

        Assert.True(plan.LeavingWaits);
        Assert.Empty(plan.Leaving);
    }

    [Fact]
    public void After_it_the_directory_is_as_planned()
    {
        var plan = DirectoryPlan.Of([.. Current], File("Gemeente Hoorn;DebtAssistance;nieuw@hoorn.example;nieuw;Hoorn"), true, true, Today);

        var after = plan.After([.. Current]).ToDictionary(card => card.Contact.Id, card => card.HasLeft);

        Assert.Equal(new() { ["nieuw"] = false, ["jansen"] = true, ["pietersen"] = true, ["weg"] = true, ["shelter@regio"] = true }, after);
    }

    [Fact]
    public void Another_plan_has_another_fingerprint()
    {
        var file = File("Gemeente Hoorn;DebtAssistance;jansen@hoorn.example;jansen;Alkmaar");
        var plan = DirectoryPlan.Of([.. Current], file, false, false, Today);

        Assert.Equal(plan.Fingerprint, DirectoryPlan.Of([.. Current], file, false, false, Today).Fingerprint);
        Assert.NotEqual(plan.Fingerprint, DirectoryPlan.Of([.. Current], file, true, false, Today).Fingerprint);
        Assert.NotEqual(plan.Fingerprint, DirectoryPlan.Of([.. Current, Card("nog iemand")], File("Gemeente Hoorn;DebtAssistance;jansen@hoorn.example;jansen;Hoorn"), false, false, Today).Fingerprint);
    }
}
