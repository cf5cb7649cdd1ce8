using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Tests.Given;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Core.Tests.Situations;

/// <summary>
/// Who reports himself asks for help while he is still at home (domain.md 6, 41): heard of on Monday 19 January 2026, in on Monday
/// 16 February.
/// </summary>
public sealed class BeforeEntryTests
{
    private const string Entry = "2026-02-16";

    private static TrajectoryStory SelfReporter(string? release = "2026-08-14", string heard = "2026-01-19 10:00") =>
        TrajectoryStory.Begins(Entry, release, "zelfmelder", heard);

    [Theory]
    [InlineData("G04", "DistrictTeam")]
    [InlineData("H02", "AftercareCoordinator")]
    public void Situation_41_home_rent_and_pets_are_asked_at_once_and_due_before_entry(string milestone, string asked)
    {
        var story = SelfReporter();

        Assert.Equal("2026-01-19 10:00", story.OpenedAt(milestone));
        Assert.Equal("2026-02-13", story.Dues(milestone));
        Assert.Contains(story.MailsTo(asked), m => m.At == story.Now && m.Mail.Lines.Any(l => l.Milestone == milestone));
    }

    [Fact]
    public void Situation_41_what_is_late_before_entry_is_reminded_of_and_escalated_outside_the_institution()
    {
        var story = SelfReporter().Until("2026-03-02 12:00");

        Assert.Equal(["-5 2026-02-06 09:00", "-2 2026-02-11 09:00"], story.Reminders("G04"));
        Assert.Equal("E1 2026-02-16 09:00", story.Rungs("G04")[0]);
        Assert.All(story.Of<MilestoneEscalated>().Select(e => (MilestoneEscalated)e.Event).Where(e => e.Milestone is "G04"), e => Assert.DoesNotContain("DjiCaseManager", e.To));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(6)]
    [InlineData(45)]
    [InlineData(100)]
    [InlineData(179)]
    [InlineData(400)]
    [InlineData(null)]
    public void Situation_41_nobody_inside_hears_of_it_before_entry(int? stay)
    {
        var story = SelfReporter(stay is { } days ? Local.Text(Local.Day(Entry).PlusDays(days)) : null).Until($"{Entry} 08:59");

        var inside = TheWorkflow.National.Roles.Where(r => r.InPrison).Select(r => r.Id).ToList();
        var escalated = story.Of<MilestoneEscalated>().Select(e => (MilestoneEscalated)e.Event).ToList();
        Assert.Empty(story.Mails().Select(m => m.Mail.ContactId).Intersect(inside));
        Assert.Empty(escalated.SelectMany(e => e.To).Intersect(inside));
        Assert.Empty(story.Mails().SelectMany(m => m.Mail.Lines).Select(l => l.Milestone).Except(["G02", "G04", "H02"]));
        Assert.Empty(escalated.Select(e => e.Milestone).Except(["G02", "G04", "H02"]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(6)]
    [InlineData(45)]
    [InlineData(179)]
    public void Situation_41_what_must_be_done_inside_gets_a_working_day_after_entry(int stay)
    {
        var story = SelfReporter(Local.Text(Local.Day(Entry).PlusDays(stay)));

        var first = Local.Day(Entry).PlusDays(1).InAmsterdam(LocalTime.Midnight);
        Assert.Empty(story.Planning.Where(m => m.Due is not null && m.At < first).Select(m => m.Milestone!.Id).Except(["G02", "G04", "H02"]));
    }

    [Fact]
    public void Situation_41_on_the_day_of_entry_the_casemanager_is_proposed_as_lead_and_asked_for_what_is_his()
    {
        var story = SelfReporter().Until($"{Entry} 09:00");

        Assert.Contains(story.MailsTo("DjiCaseManager"), m => m.At == story.Now && m.Mail.Lines.Any(l => l.Milestone == "H01"));
        Assert.Contains(story.Of<LeadProposed>(), e => e.At == story.Now);
        Assert.Equal("2026-03-02", story.Dues("H01"));
    }

    [Fact]
    public void Situation_41_a_release_that_moves_before_entry_brings_nothing_before_it_either()
    {
        var story = SelfReporter("2026-02-18").At("2026-01-26 10:00", Answers.ReleaseOn("2026-02-17")).Until($"{Entry} 08:59");

        Assert.Empty(story.MailsTo("DjiCaseManager"));
        Assert.All(story.Planning.Where(m => m is { Kind: PlannedKind.FallsDue, Milestone.Id: not ("G02" or "G04" or "H02") }), m => Assert.True(m.Due!.Date > Local.Day(Entry)));
    }

    [Fact]
    public void Situation_41_heard_of_a_day_before_there_is_still_a_working_day_for_it() =>
        Assert.Equal(Entry, SelfReporter(heard: "2026-02-13 16:00").Dues("H02"));

    [Fact]
    public void Situation_41_what_was_arranged_before_entry_is_not_asked_again_inside()
    {
        var story = SelfReporter().At("2026-02-02 10:00", Answers.Done("G04"), Answers.Done("H02", "rentCovered")).Until("2026-04-01 12:00");

        Assert.Equal("", story.Dues("G04"));
        Assert.Equal("", story.Dues("H02"));
        Assert.Empty(story.Rungs("H02"));
    }

    [Fact]
    public void Situation_41_who_turns_out_to_have_no_home_of_his_own_needs_no_decision_about_it() =>
        Assert.False(SelfReporter().At("2026-02-18 10:00", Answers.Done("H01", "withOthers")).IsInPlay("H02"));

    [Fact]
    public void Situation_41_heard_of_on_the_day_of_entry_it_goes_as_it_always_does()
    {
        var story = SelfReporter(heard: $"{Entry} 08:00");

        Assert.Equal("2026-02-19", story.Dues("G04"));
        Assert.Contains(story.MailsTo("DjiCaseManager"), m => m.Mail.Lines.Any(l => l.Milestone == "G04"));
    }
}
