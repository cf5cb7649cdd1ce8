using SamenStarten.Core.Tests.Given;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Tests.Escalation;

/// <summary>An escalation that no longer applies is withdrawn, with a message that says so. On H07: due on 30 June 2026.</summary>
public sealed class WithdrawalTests
{
    private const string AfterTheThirdRung = "2026-07-02 12:00";

    [Fact]
    public void Whoever_heard_of_it_hears_that_it_was_done_but_for_who_did_it()
    {
        var story = Escalated.Says(Answers.Done("H07"));

        var withdrawn = Assert.Single(Withdrawn(story));
        Assert.Equal((Rung.E3, "Lead MunicipalityManager"), (withdrawn.Highest, string.Join(' ', withdrawn.To)));
        Assert.Equal(["Lead", "MunicipalityManager"], Told(story));
    }

    [Fact]
    public void When_it_need_not_be_done_everybody_hears() =>
        Assert.Equal(
            ["AftercareCoordinator", "Lead", "MunicipalityManager"], Told(Escalated.Says(new MarkNotApplicable("H07", "own-home"))));

    [Fact]
    public void When_release_is_put_off_everybody_hears_and_the_new_day_has_a_ladder_of_its_own()
    {
        var story = Escalated.Says(Answers.ReleaseOn("2026-09-15"));
        Assert.Equal(["AftercareCoordinator", "Lead", "MunicipalityManager"], Told(story));

        Assert.Equal("E1 2026-09-01 12:00", story.Until("2026-09-14 12:00").Rungs("H07")[3]);
    }

    [Fact]
    public void More_time_withdraws_what_was_escalated() =>
        Assert.Equal(
            ["AftercareCoordinator", "Lead", "MunicipalityManager"],
            Told(Escalated.Says(new ExtendMilestone("H07", Local.Day("2026-07-10")))));

    [Fact]
    public void Closure_withdraws_what_was_escalated() => Assert.NotEmpty(Told(Escalated.Says(new Close("moved-abroad"))));

    [Fact]
    public void It_is_withdrawn_once()
    {
        var story = Escalated.Says(Answers.Done("H07")).Until("2026-07-13 12:00");

        Assert.Single(Withdrawn(story));
    }

    [Fact]
    public void What_was_never_escalated_is_not_withdrawn() =>
        Assert.Empty(Withdrawn(TrajectoryStory.Begins().At("2026-06-29 12:00", Answers.Done("H07"))));

    [Fact]
    public void An_escalation_that_nobody_heard_of_is_withdrawn_without_a_word()
    {
        var story = TrajectoryStory.Begins().Staffed("AftercareCoordinator", null).Staffed("DistrictTeam", null).At("2026-06-30 13:00");
        var before = story.Mails().Count();

        Assert.Equal(before, story.Says(Answers.Done("H07")).Mails().Count());
    }

    [Fact]
    public void Whoever_hears_it_hears_it_in_his_role_and_as_something_that_does_not_press()
    {
        var story = TrajectoryStory.Begins().Staffed("MunicipalityManager", "mia").Staffed("PolicyAdviser", "mia").At(AfterTheThirdRung);

        var mail = Assert.Single(story.Says(Answers.Done("H07")).MailsTo("mia"), m => m.At == story.Now).Mail;
        Assert.Equal(("MunicipalityManager", "withdrawn", false), (mail.Role, mail.Template, mail.Critical));
    }

    [Fact]
    public void Whoever_has_no_role_here_any_more_still_hears_it()
    {
        var story = TrajectoryStory.Begins().Staffed("MunicipalityManager", "mia").At(AfterTheThirdRung).Staffed("MunicipalityManager", "noor");

        Assert.Equal(["mia"], Told(story.Says(Answers.Done("H07"))).Intersect(["mia", "noor"]));
    }

    private static TrajectoryStory Escalated => TrajectoryStory.Begins().At(AfterTheThirdRung);

    private static IEnumerable<EscalationWithdrawn> Withdrawn(TrajectoryStory story) =>
        story.Events.Select(e => e.Event).OfType<EscalationWithdrawn>().Where(e => e.Milestone == "H07");

    /// <summary>Who had a mail now that says that this milestone is withdrawn.</summary>
    private static IEnumerable<string> Told(TrajectoryStory story) =>
        story.Mails()
            .Where(m => m.At == story.Now && m.Mail is { Kind: AskKind.Withdraw, Template: "withdrawn" })
            .Where(m => m.Mail.Lines.Any(l => l.Milestone == "H07"))
            .Select(m => m.Mail.ContactId);
}
