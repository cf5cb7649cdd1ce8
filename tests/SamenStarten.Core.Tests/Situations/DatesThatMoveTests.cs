using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Tests.Given;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Tests.Situations;

/// <summary>What a coordinator really meets (domain.md 6): dates that move, or that nobody gives.</summary>
public sealed class DatesThatMoveTests
{
    [Fact]
    public void Situation_03_the_end_message_never_comes_and_the_casemanager_is_asked_whether_he_is_still_inside()
    {
        var story = TrajectoryStory.Begins(release: "2026-07-14").Until("2026-07-15 12:00");

        Assert.Equal("2026-07-15 09:00", story.OpenedAt("V03"));
        Assert.Contains(story.MailsTo("DjiCaseManager"), m => Local.Text(m.At) == "2026-07-15 09:00" && m.Mail.Lines.Any(l => l.Milestone == "V03"));
        Assert.Equal(TrajectoryStatus.Open, story.Until("2026-10-01 12:00").Trajectory.Status);
        Assert.Null(story.Trajectory.Left);
    }

    [Fact]
    public void Situation_03_who_gives_another_date_has_answered_it()
    {
        var story = TrajectoryStory.Begins(release: "2026-07-14").At("2026-07-15 12:00", Answers.ReleaseOn("2026-08-14"));

        Assert.True(story.Trajectory["V03"].IsDone);
        Assert.Equal("2026-08-18", story.Until("2026-08-17 12:00").Dues("V03"));
    }

    [Fact]
    public void Situation_03_it_is_no_question_any_more_once_he_left()
    {
        var story = TrajectoryStory.Begins(release: "2026-07-14").At("2026-07-15 12:00", Answers.LeavesAt("2026-07-14 10:00"));

        Assert.False(story.IsInPlay("V03"));
    }

    [Fact]
    public void Situation_07_release_is_brought_forward_and_a_fallback_has_to_be_chosen()
    {
        var story = TrajectoryStory.Begins(release: "2026-07-14").At("2026-04-07 10:00", Answers.ReleaseOn("2026-04-21"));

        Assert.Equal("2026-04-08", story.Dues("V07"));
        Assert.Contains(story.MailsTo("AftercareCoordinator"), m => m.At == story.Now && m.Mail.Lines.Any(l => l.Milestone == "V07"));
    }

    [Fact]
    public void Situation_08_release_is_postponed_and_the_bed_is_kept_until_somebody_decides()
    {
        var story = TrajectoryStory.Begins(release: "2026-07-14")
            .At("2026-06-01 10:00", Answers.Done("H05"), Answers.Done("H06"))
            .At("2026-06-29 10:00", Answers.ReleaseOn("2026-07-28"));

        Assert.True(story.Trajectory["H06"].IsDone);
        Assert.Equal("2026-07-01", story.Dues("V08"));
        Assert.Contains(story.MailsTo("HousingCorporation"), m => m.At == story.Now && m.Mail.Lines.Any(l => l.Milestone == "V08"));

        Assert.True(story.Says(Answers.Done("V08", "kept")).Trajectory["H06"].IsDone);
    }

    [Fact]
    public void Situation_08_a_bed_that_is_given_up_is_asked_anew()
    {
        var story = TrajectoryStory.Begins(release: "2026-07-14")
            .At("2026-06-01 10:00", Answers.Done("H05"), Answers.Done("H06"))
            .At("2026-06-29 10:00", Answers.ReleaseOn("2026-07-28"), Answers.Done("V08", "givenUp"));

        Assert.False(story.Trajectory["H06"].IsDone);
        Assert.Contains(story.MailsTo("HousingCorporation"), m => m.At == story.Now && m.Mail.Lines.Any(l => l.Milestone == "H06"));
    }

    [Fact]
    public void Situation_08_without_a_bed_nobody_is_asked_to_keep_it()
    {
        var story = TrajectoryStory.Begins(release: "2026-07-14").At("2026-03-02 10:00", Answers.ReleaseOn("2026-07-28"));

        Assert.False(story.IsInPlay("V08"));
    }

    [Fact]
    public void Situation_09_remand_is_suspended_at_the_hearing_and_he_is_free_in_two_hours()
    {
        var story = TrajectoryStory.Begins(release: null, title: "preventief").At("2026-02-05 14:00", Answers.LeavesAt("2026-02-05 16:00", "schorsing"))
            .Until("2026-02-05 16:00");

        Assert.NotNull(story.Trajectory.EmergencySince);
        Assert.Equal("2026-02-05 18:00", story.DueTimes("X2"));
        Assert.Contains(story.MailsTo("AftercareCoordinator"), m => m.At == story.Now && m.Mail is { Template: "urgent", Critical: true });
    }

    [Fact]
    public void Situation_10_who_is_acquitted_is_offered_help_and_takes_no_estimate_of_his_risk_along()
    {
        var story = TrajectoryStory.Begins(release: null, title: "preventief")
            .At("2026-02-02 10:00", Answers.Risk(high: true, Local.Day("2026-04-30")))
            .At("2026-02-05 14:00", Answers.LeavesAt("2026-02-05 14:00", "vrijspraak"));

        Assert.False(story.Trajectory.HighRisk);
        Assert.True(story.IsInPlay("X2"));
        Assert.Equal(TrajectoryStatus.Open, story.Trajectory.Status);
    }

    [Fact]
    public void Situation_11_a_release_on_friday_afternoon_is_said_four_weeks_before()
    {
        var story = TrajectoryStory.Begins(entry: "2026-01-12", release: "2026-07-17").Until("2026-06-19 17:00");

        Assert.True(story.IsInPlay("G23"));
        Assert.Contains(story.MailsTo("AftercareCoordinator"), m => m.Mail.Lines.Any(l => l.Milestone == "G23"));
        Assert.Equal("2026-07-14", story.Dues("G23"));
    }

    [Fact]
    public void Situation_12_far_from_home_the_way_there_is_part_of_the_plan_for_the_day()
    {
        var plan = TheWorkflow.National.Find("G22")!;

        Assert.Contains("transport", plan.Exit.Requires);
        Assert.Equal("2026-07-16", TrajectoryStory.Begins().At("2026-07-14 10:00", Answers.LeavesAt("2026-07-14 10:00")).Dues("G26"));
    }

    [Fact]
    public void Situation_30_a_broken_programme_brings_him_back_inside_without_losing_what_was_arranged()
    {
        var story = TrajectoryStory.Begins(release: "2026-07-14")
            .At("2026-02-02 10:00", Answers.Done("C02"))
            .At("2026-06-15 10:00", Answers.Done("W03"), Answers.ReleaseOn("2026-06-22", "PenitentiaryProgramme"))
            .At("2026-06-22 10:00", Answers.LeavesAt("2026-06-22 10:00", "pp"))
            .At("2026-06-29 10:00", new ReturnInside("pi-zutphen", "rules-broken", Local.Day("2026-09-14"), ReleaseDateCertainty.Provisional));

        Assert.Null(story.Trajectory.Left);
        Assert.Equal("P3", story.Trajectory.Phase);
        Assert.True(story.Trajectory["W03"].IsDone);
        Assert.False(story.Trajectory["C02"].IsDone);
        Assert.Equal("2026-07-02", story.Dues("V30"));
        Assert.Equal("2026-09-16", story.Dues("G26"));
        Assert.Equal("2026-09-14", Local.Text(story.Trajectory.ReleaseDate!.Value));
    }

    [Fact]
    public void Situation_31_who_goes_to_a_clinic_needs_no_house_until_he_leaves_there()
    {
        var story = TrajectoryStory.Begins().At("2026-04-07 10:00", new PlaceInClinic(null, ReleaseDateCertainty.Provisional));

        Assert.False(story.IsInPlay("H06"));
        Assert.True(story.Trajectory["C05"].IsDone);
        Assert.Null(story.Trajectory.ReleaseDate);

        _ = story.At("2026-09-01 10:00", new PlaceInClinic(Local.Day("2027-03-01"), ReleaseDateCertainty.Provisional));

        Assert.True(story.IsInPlay("H06"));
        Assert.Equal("2027-03-01", Local.Text(story.Trajectory.ReleaseDate!.Value));
    }

    [Fact]
    public void Situation_32_a_trial_home_ends_in_prison_again_without_closing_anything()
    {
        var story = TrajectoryStory.Begins(release: "2028-01-11", title: "isd").At("2027-06-01 10:00", new ReportEvent("ExtramuralStarted"));

        Assert.Equal("2027-06-03", story.Dues("V32"));
        Assert.Equal("P3x", story.Trajectory.Phase);

        _ = story.At("2027-07-01 10:00", new ReportEvent("ExtramuralEnded"));

        Assert.Equal("P0", story.Trajectory.Phase);

        Assert.Equal(TrajectoryStatus.Open, story.Trajectory.Status);
        Assert.Null(story.Trajectory.Left);
        Assert.Equal("2027-07-06", story.Dues("V33"));
        Assert.Equal("Isd", story.Trajectory.Track);
    }

    [Fact]
    public void Situation_32_from_a_trial_home_release_is_prepared_as_ever_and_leaving_it_for_good_is_release()
    {
        var story = TrajectoryStory.Begins(release: "2028-01-11", title: "isd").At("2027-06-01 10:00", new ReportEvent("ExtramuralStarted"))
            .Until("2027-12-01 10:00");

        Assert.Equal("P3x", story.Trajectory.Phase);
        Assert.NotNull(story.OpenedAt("G19"));

        _ = story.At("2027-12-02 10:00", new ReportEvent("ExtramuralEnded"));
        Assert.Equal("P3", story.Trajectory.Phase);

        _ = story.At("2028-01-11 10:00", Answers.LeavesAt("2028-01-11 10:00"));
        Assert.Equal("P4", story.Trajectory.Phase);
    }

    [Fact]
    public void Situation_32_who_is_back_inside_is_not_in_a_trial_home_also_when_nobody_said_that_it_ended()
    {
        var story = TrajectoryStory.Begins(release: "2028-01-11", title: "isd")
            .At("2027-06-01 10:00", new ReportEvent("ExtramuralStarted"))
            .At("2027-06-10 10:00", new TransferPerson("pi-vught", "pi-zutphen", Local.Day("2027-06-10")));

        Assert.Equal("P0", story.Trajectory.Phase);
    }

    [Fact]
    public void Situation_32_a_workflow_without_that_phase_stays_in_the_one_it_was_in()
    {
        var national = TheWorkflow.National;
        var without = national with { Phases = [.. national.Phases.Where(p => p.Id != "P3x")] };

        Assert.Equal("P0", TrajectoryStory.Begins(release: "2028-01-11", title: "isd", workflow: without).At("2027-06-01 10:00", new ReportEvent("ExtramuralStarted")).Trajectory.Phase);
    }

    [Fact]
    public void Situation_39_a_date_that_jumps_more_than_sixty_days_is_looked_at()
    {
        Assert.True(TrajectoryStory.Begins(release: "2026-07-14").At("2026-03-02 10:00", Answers.ReleaseOn("2026-12-22")).IsInPlay("V39"));
        Assert.False(TrajectoryStory.Begins(release: "2026-07-14").At("2026-03-02 10:00", Answers.ReleaseOn("2026-09-12")).IsInPlay("V39"));
    }

    [Fact]
    public void Situation_39_a_release_before_entry_is_refused() =>
        Assert.Equal("release-before-entry", TrajectoryStory.Begins().At("2026-03-02 10:00", Answers.ReleaseOn("2026-01-02")).Rejection?.Code);

    [Fact]
    public void Situation_40_six_days_is_triage_only_and_asks_no_plan()
    {
        var story = TrajectoryStory.Begins(entry: "2026-01-12", release: "2026-01-18");

        Assert.Equal("UltraShort", story.Trajectory.Track);
        Assert.False(story.IsInPlay("G11"));
        Assert.All(
            story.Terms.InPlay.Where(m => m.Due.Legs.All(l => l.Anchor is Anchor.D0 or Anchor.R)).Select(m => story.Terms.Outstanding(m)[0]),
            due => Assert.True(due.Date <= Local.Day("2026-01-16"), $"{due.Date}"));
    }

    [Theory]
    [InlineData("2026-10-12", "2026-10-26")]
    [InlineData("2027-12-01", "2028-02-29")]
    public void Situation_44_clocks_change_and_leap_days_come_and_a_term_still_ends_at_five(string entry, string release)
    {
        var story = TrajectoryStory.Begins(entry, release);

        Assert.All(story.Terms.InPlay.SelectMany(m => story.Terms.Outstanding(m)).Where(d => !d.Exact), due => Assert.Equal(17, due.At.InZone(LocalTimes.Amsterdam).Hour));
    }

    [Fact]
    public void Situation_44_good_friday_is_no_working_day() =>
        Assert.Equal("2026-04-07", Local.Text(WorkingCalendar.For(TheWorkflow.National).Add(new LocalDate(2026, 4, 2), 1)));
}
