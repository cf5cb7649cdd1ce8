using SamenStarten.Core.Tests.Given;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Core.Tests.Escalation;

/// <summary>Whom each rung turns to, on key figures (N01): work of the casemanager, due on 9 February 2026.</summary>
public sealed class TargetsTests
{
    private const string End = "2026-03-02 12:00";

    private static TrajectoryStory Begun => TrajectoryStory.Begins().At("2026-01-20 12:00");

    [Fact]
    public void From_who_does_the_work_by_way_of_the_lead_and_the_manager_to_the_care_and_safety_house() => Assert.Equal(
        ["E1 DjiCaseManager", "E2 Lead", "E3 DjiHeadReintegration", "E4 CareAndSafetyHouseManager"], Asked(Begun, "N01"));

    [Fact]
    public void Outside_the_institution_the_second_rung_is_the_lead_and_the_coordinator() =>
        Assert.Equal("E2 Lead AftercareCoordinator", Asked(Begun, "G05")[1]);

    [Fact]
    public void The_deputy_is_asked_from_the_first_rung_on()
    {
        var story = Begun.Staffed("DjiCaseManager", "anna", deputy: "bert");

        Assert.Equal("E1 anna bert", Asked(story, "N01")[0]);
        Assert.Contains("2026-02-10 09:00", story.MailsTo("bert").Select(m => Local.Text(m.At)));
    }

    [Fact]
    public void Who_accepted_the_lead_is_the_one_that_is_asked() =>
        Assert.Equal("E2 anna", Asked(Begun.Says(Answers.LeadTakenBy("anna")), "N01")[1]);

    [Fact]
    public void A_rung_is_skipped_when_the_same_person_fills_it() => Assert.Equal(
        ["E1 DjiCaseManager", "E2 Lead", "E3 same-person", "E4 CareAndSafetyHouseManager"],
        Asked(Begun.Staffed("DjiHeadReintegration", "DjiCaseManager"), "N01"));

    [Fact]
    public void Of_two_the_one_who_was_asked_already_is_left_out() =>
        Assert.Equal("E2 Lead", Asked(Begun.Staffed("AftercareCoordinator", "ProbationOfficer"), "G05")[1]);

    [Fact]
    public void A_rung_is_skipped_when_there_is_nobody_to_ask() => Assert.Equal(
        ["E1 DjiCaseManager", "E2 Lead", "E3 nobody", "E4 CareAndSafetyHouseManager"],
        Asked(Begun.Staffed("DjiHeadReintegration", null), "N01"));

    [Fact]
    public void A_rung_that_was_skipped_does_not_hold_up_the_next()
    {
        var story = Begun.Staffed("Lead", "DjiCaseManager").Until(End);

        Assert.Equal(
            ["E1 2026-02-10 09:00", "E2 2026-02-12 09:00 same-person", "E3 2026-02-16 09:00", "E4 2026-02-23 09:00"], story.Rungs("N01"));
    }

    [Fact]
    public void When_nobody_fills_the_role_the_one_who_takes_over_does() =>
        Assert.Equal("E1 ProbationOfficer", Asked(Begun.Staffed("DjiCaseManager", null), "N01")[0]);

    [Fact]
    public void Whoever_is_asked_hears_in_which_role()
    {
        var story = Begun.Staffed("DjiHeadReintegration", "hanna").Staffed("DjiCaseManager", "anna", deputy: "bert").Until(End);

        Assert.Equal("DjiHeadReintegration", Role("hanna", "escalation-e3"));
        Assert.Equal("DjiCaseManager", Role("bert", "escalation-e1"));

        string Role(string contact, string template) => story.MailsTo(contact).First(m => m.Mail.Template == template).Mail.Role;
    }

    private static List<string> Asked(TrajectoryStory story, string milestone) =>
    [
        .. story.Until(End).Events.Select(e => e.Event).OfType<MilestoneEscalated>().Where(e => e.Milestone == milestone)
            .Select(e => $"{e.Rung} {e.Skipped ?? string.Join(' ', e.To)}"),
    ];
}
