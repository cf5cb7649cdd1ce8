using SamenStarten.Core.Tests.Given;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Core.Tests.Escalation;

/// <summary>What people answer to an escalation, on the bed for the first night (H07): critical, due on 30 June 2026.</summary>
public sealed class AnsweredTests
{
    private const string End = "2026-07-13 12:00";

    [Fact]
    public void Acknowledging_stops_the_clock_for_one_working_day_and_not_for_good() => Assert.Equal(
        ["E1 2026-06-30 12:00", "E2 2026-07-02 09:00", "E3 2026-07-03 09:00", "E4 2026-07-06 09:00"],
        TrajectoryStory.Begins().At("2026-06-30 14:00", new AcknowledgeEscalation("H07")).Until(End).Rungs("H07"));

    [Fact]
    public void Acknowledging_the_same_escalation_again_stops_nothing_more() => Assert.Equal(
        "E2 2026-07-02 09:00",
        TrajectoryStory.Begins().At("2026-06-30 14:00", new AcknowledgeEscalation("H07"), new AcknowledgeEscalation("H07"))
            .Until(End).Rungs("H07")[1]);

    [Fact]
    public void Each_rung_that_is_acknowledged_stops_it_for_a_day() => Assert.Equal(
        ["E1 2026-06-30 12:00", "E2 2026-07-02 09:00", "E3 2026-07-06 09:00", "E4 2026-07-07 09:00"],
        TrajectoryStory.Begins()
            .At("2026-06-30 14:00", new AcknowledgeEscalation("H07")).At("2026-07-02 14:00", new AcknowledgeEscalation("H07"))
                .Until(End).Rungs("H07"));

    [Fact]
    public void Not_my_task_goes_to_the_lead_at_once()
    {
        var story = TrajectoryStory.Begins().At("2026-06-24 10:30", new NotMyTask("H07"));

        Assert.Equal(["E2 2026-06-24 10:30"], story.Rungs("H07"));
        Assert.Equal(("escalation-e2", "2026-06-24 10:30"), story.MailsTo("Lead").Select(m => (m.Mail.Template, Local.Text(m.At))).Last());
    }

    [Fact]
    public void After_not_my_task_the_ladder_goes_on_from_the_lead() => Assert.Equal(
        ["E2 2026-06-24 10:30", "E3 2026-07-02 09:00", "E4 2026-07-03 09:00"],
        TrajectoryStory.Begins().At("2026-06-24 10:30", new NotMyTask("H07")).Until(End).Rungs("H07"));

    [Fact]
    public void Not_my_task_after_the_first_rung_skips_none_that_is_to_come() => Assert.Equal(
        ["E1 2026-06-30 12:00", "E2 2026-06-30 15:00", "E3 2026-07-02 09:00", "E4 2026-07-03 09:00"],
        TrajectoryStory.Begins().At("2026-06-30 15:00", new NotMyTask("H07")).Until(End).Rungs("H07"));

    [Fact]
    public void A_partner_that_declines_is_not_asked_again_the_lead_is() =>
        Assert.Equal(
            ["E2 2026-06-24 10:30"],
            TrajectoryStory.Begins().At("2026-06-24 10:30", new DeclineMilestone("H07", "no-capacity")).Rungs("H07"));

    [Fact]
    public void More_time_is_a_ladder_of_its_own() => Assert.Equal(
        ["E1 2026-07-03 12:00", "E2 2026-07-06 09:00", "E3 2026-07-07 09:00", "E4 2026-07-08 09:00"],
        TrajectoryStory.Begins().At("2026-06-24 10:30", new ExtendMilestone("H07", Local.Day("2026-07-03"))).Until(End).Rungs("H07"));

    [Fact]
    public void What_is_done_is_not_escalated() =>
        Assert.Empty(TrajectoryStory.Begins().At("2026-06-24 10:30", Answers.Done("H07")).Until(End).Rungs("H07"));
}
