using SamenStarten.Core.Messages;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Tests.Given;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Tests.Situations;

/// <summary>What a coordinator really meets (domain.md 6): people.</summary>
public sealed class PeopleTests
{
    [Fact]
    public void Situation_15_who_isnt_dutch_gets_no_dutch_card_but_a_residence_document()
    {
        var story = TrajectoryStory.Begins().At("2026-01-20 10:00", Answers.Done("I02", "immigrationService"));

        Assert.False(story.IsInPlay("I03"));
        Assert.Equal("2026-02-17", story.Dues("V15"));
    }

    [Fact]
    public void Situation_16_without_a_right_of_residence_the_house_and_the_income_stop_and_come_back_with_it()
    {
        var story = TrajectoryStory.Begins().At("2026-04-07 10:00", new ChangeTitle("vreemdeling"));

        Assert.Equal("Vris", story.Trajectory.Track);
        Assert.DoesNotContain(story.Terms.InPlay, m => m.Domain is LifeDomain.Housing or LifeDomain.WorkAndIncome && !story.Trajectory[m.Id].IsDone);
        Assert.Contains(story.Mails(), m => m.At == story.Now && m.Mail.Template == "stopped");

        _ = story.At("2026-04-20 10:00", new ChangeTitle("veroordeeld"));

        Assert.Equal("Standard", story.Trajectory.Track);
        Assert.True(story.IsInPlay("H06"));
    }

    [Fact]
    public void Situation_17_who_refuses_help_is_left_alone_but_for_the_minimum_and_is_offered_it_three_times()
    {
        var story = TrajectoryStory.Begins(release: "2026-07-14").At("2026-02-02 10:00", new RefuseHelp());
        var refused = story.Now;

        Assert.False(story.IsInPlay("H06"));
        Assert.True(story.IsInPlay("G11"));
        Assert.True(story.IsInPlay("G26"));
        Assert.Equal("2026-02-23, 2026-05-19", story.Dues("V17"));
        Assert.DoesNotContain(story.Until("2026-06-15 10:00").MailsTo("HousingCorporation"), m => m.At > refused && m.Mail.Template != "stopped");

        _ = story.Says(Answers.Done("V17", "refused"));
        Assert.Contains("2026-07-28", story.Dues("V17"), StringComparison.Ordinal);
    }

    [Fact]
    public void Situation_17_yes_after_all_brings_everything_back()
    {
        var story = TrajectoryStory.Begins(release: "2026-07-14").At("2026-02-02 10:00", new RefuseHelp()).At("2026-03-02 10:00", new AcceptHelp());

        Assert.True(story.IsInPlay("H06"));
        Assert.DoesNotContain(story.Trajectory.Milestones.Values, s => s.NotApplicable == NotApplicableCodes.Refused);
    }

    [Fact]
    public void Situation_18_consent_withdrawn_for_one_partner_stops_him_and_shows_who_does_it_now()
    {
        var story = TrajectoryStory.Begins(release: "2026-07-14").At("2026-05-11 10:00", new WithdrawConsent("Shelter"));
        var now = story.Now;

        Assert.Contains(story.MailsTo("Shelter"), m => m.At == now && m.Mail.Template == "stopped");
        Assert.Contains(story.MailsTo("AftercareCoordinator"), m => m.At == now && m.Mail.Lines.Any(l => l.Milestone == "H05"));
        Assert.DoesNotContain(story.Until("2026-07-20 10:00").MailsTo("Shelter"), m => m.At > now);
    }

    [Fact]
    public void Situation_24_while_the_victim_lives_at_the_address_nobody_moves_in_before_its_safety_was_assessed()
    {
        var story = TrajectoryStory.Begins(release: "2026-07-14").At("2026-05-11 10:00", new ReportEvent("VictimAtAddress"));

        Assert.Equal("2026-05-15", story.Dues("V24"));
        Assert.Equal("blocked", story.Says(Answers.Done("H06")).Rejection?.Code);
        Assert.Null(story.Says(Answers.Done("V24", "safe")).Says(Answers.Done("H06")).Rejection);
    }

    [Fact]
    public void Situation_25_a_key_figure_who_is_vetoed_loses_his_invitation_without_a_word_why()
    {
        var story = TrajectoryStory.Begins().Until("2026-03-02 10:00");

        Assert.Equal("reason-stays-elsewhere", story.Says(new ReportEvent("KeyFigureVetoed")).Rejection?.Code);
        Assert.Null(story.Says(new ReportEvent("KeyFigureVetoed"), reason: false).Rejection);

        Assert.Equal("2026-03-03", story.Dues("V25"));
        Assert.DoesNotContain("ProbationOfficer", TheWorkflow.National.Find("V25")!.Responsible.Role, StringComparison.Ordinal);
    }

    [Fact]
    public void Situation_26_where_children_are_involved_their_care_becomes_critical()
    {
        var story = TrajectoryStory.Begins().At("2026-01-13 10:00", new ReportEvent("ChildrenInvolved"));

        Assert.Equal(Severity.Critical, story.Outstanding("N03").First().Severity);
        Assert.Equal("2026-01-16", story.Dues("V26"));
    }

    [Fact]
    public void Situation_27_who_dies_is_asked_nothing_more_and_nobody_about_him()
    {
        var story = TrajectoryStory.Begins().At("2026-03-02 10:00", new RecordDeath(Local.Day("2026-03-01")));
        var now = story.Now;

        Assert.Equal(TrajectoryStatus.Deceased, story.Trajectory.Status);
        Assert.DoesNotContain(story.Until("2027-02-01 10:00").Mails(), m => m.At > now);
    }

    [Fact]
    public void Situation_28_of_an_escape_only_the_casemanager_hears_and_all_goes_on_when_he_is_back()
    {
        var story = TrajectoryStory.Begins().At("2026-03-02 10:00", new ReportAbsconded());
        var away = story.Now;

        var mail = Assert.Single(story.Mails(), m => m.At == away).Mail;
        Assert.Equal(("DjiCaseManager", Templates.StandsStill), (mail.Role, mail.Template));
        Assert.DoesNotContain(story.Until("2026-04-01 10:00").Mails(), m => m.At > away);

        _ = story.Says(new ReportRecaptured());

        Assert.Equal(TrajectoryStatus.Open, story.Trajectory.Status);
        Assert.Contains(story.Until("2026-05-01 10:00").MailsTo("DjiCaseManager"), m => m.At > away);
        Assert.Contains(story.Mails(), m => m.At > away && m.Mail.Role != "DjiCaseManager");
    }

    [Fact]
    public void Situation_28_who_is_paused_for_another_reason_is_nobodys_to_hear_of()
    {
        var story = TrajectoryStory.Begins().At("2026-03-02 10:00", new Pause("waits-for-court"));

        Assert.DoesNotContain(story.Until("2026-04-01 10:00").Mails(), m => m.At >= Local.Time("2026-03-02 10:00"));
    }

    [Fact]
    public void Situation_42_a_circle_goes_on_with_probation_and_the_trajectory_closes_all_the_same()
    {
        var story = TrajectoryStory.Begins().At("2026-07-14 16:00", Answers.LeavesAt("2026-07-14 16:00", "einde-straf"))
            .At("2026-11-02 10:00", new NoteWhatGoesOn("ProbationOfficer", Local.Day("2028-11-01")))
            .At("2027-01-18 10:00", new Close("completed"));
        var closed = story.Now;

        Assert.Equal(TrajectoryStatus.Ended, story.Trajectory.Status);
        Assert.Equal(Local.Day("2028-11-01"), story.Trajectory.GoesOn["ProbationOfficer"]);
        Assert.Equal(PlannedKind.IsErased, Assert.Single(story.Planning).Kind);
        Assert.DoesNotContain(story.Until("2027-06-01 10:00").Mails(), m => m.At > closed);
    }

    [Fact]
    public void Situation_42_what_goes_on_needs_a_role_that_there_is_and_a_day_to_come()
    {
        var story = TrajectoryStory.Begins();

        Assert.Equal("unknown-role", story.Says(new NoteWhatGoesOn("Neighbour", null)).Rejection?.Code);
        Assert.Equal("date-passed", story.Says(new NoteWhatGoesOn("ProbationOfficer", Local.Day("2026-01-11"))).Rejection?.Code);
        Assert.Empty(story.Trajectory.GoesOn);
    }
}
