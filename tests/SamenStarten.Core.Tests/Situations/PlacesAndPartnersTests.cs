using SamenStarten.Core.Partners;
using SamenStarten.Core.Tests.Given;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Tests.Situations;

/// <summary>What a coordinator really meets (domain.md 6): places and partners that change.</summary>
public sealed class PlacesAndPartnersTests
{
    [Fact]
    public void Situation_01_an_end_from_before_the_second_entry_doesnt_set_anybody_free()
    {
        var story = TrajectoryStory.Begins(release: "2026-07-14")
            .At("2026-03-02 10:00", new NoticeDoubleStart(Guid.Empty, "pi-zutphen", Local.Day("2026-03-01"), null, ReleaseDateCertainty.Fictive))
            .At("2026-03-03 10:00", Answers.LeavesAt("2026-02-20 10:00"));

        Assert.Null(story.Trajectory.Left);
        Assert.Equal("pi-zutphen", story.Trajectory.Institution);
    }

    [Fact]
    public void Situation_04_two_municipalities_get_three_days_to_agree_and_then_the_safety_house_hears()
    {
        var story = TrajectoryStory.Begins().At("2026-01-14 10:00", new DisputeCompetence("0361"));

        Assert.Equal("2026-01-19", story.Dues("V01"));
        Assert.Equal(["E4 2026-01-20 09:00"], story.Until("2026-01-20 12:00").Rungs("V01"));
        Assert.True(story.IsInPlay("H07"));

        _ = story.Says(new ConfirmMunicipality("0361", null));

        Assert.True(story.Trajectory["V01"].IsDone);
        Assert.Equal("0361", story.Trajectory.Municipality);
    }

    [Fact]
    public void Situation_04_the_other_municipality_is_asked_too_and_what_it_says_decides_nothing_by_itself()
    {
        var story = TrajectoryStory.Begins().At("2026-01-14 10:00", new DisputeCompetence("0361"));

        Assert.Equal(new CompetenceDispute("0361", IsOpen: true), story.Trajectory.Dispute);
        Assert.Contains(story.MailsTo("OtherAftercareCoordinator"), m => m.Mail.Lines.Single().Milestone == "V04");

        _ = story.At("2026-01-15 10:00", Answers.Done("V04", "accepts"));

        Assert.Equal("0796", story.Trajectory.Municipality);
        Assert.False(story.Trajectory["V01"].IsDone);
        Assert.True(story.Trajectory.Dispute!.IsOpen);
    }

    [Fact]
    public void Situation_04_when_the_other_says_nothing_the_lead_hears_it()
    {
        var story = TrajectoryStory.Begins().At("2026-01-14 10:00", new DisputeCompetence("0361")).Until("2026-01-20 12:00");

        Assert.Equal(["E2 2026-01-20 09:00"], story.Rungs("V04"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Situation_04_agreement_ends_the_question_and_the_other_hears_that_it_need_not_answer(bool byConfirming)
    {
        var story = TrajectoryStory.Begins().At("2026-01-14 10:00", new DisputeCompetence("0361"))
            .At("2026-01-15 10:00", byConfirming ? new ConfirmMunicipality("0796", null) : Answers.Done("V01"));

        Assert.Equal(NotApplicableCodes.Agreed, story.Trajectory["V04"].NotApplicable);
        Assert.False(story.Trajectory["V04"].IsDone);
        Assert.False(story.Trajectory.Dispute!.IsOpen);
        Assert.Equal("stopped", story.MailsTo("OtherAftercareCoordinator").Last().Mail.Template);
        Assert.DoesNotContain(story.Until("2026-03-02 10:00").Planning, m => m.Milestone?.Id is "V01" or "V04");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Situation_04_a_dispute_with_a_third_municipality_is_asked_of_that_one_and_no_more_of_the_second(bool firstWasSettled)
    {
        var story = TrajectoryStory.Begins().At("2026-01-14 10:00", new DisputeCompetence("0361"));
        _ = firstWasSettled ? story.At("2026-01-15 10:00", new ConfirmMunicipality("0796", null)) : story;
        _ = story.Until("2026-02-02 10:00").Staffed("OtherAftercareCoordinator", "coordinator-of-the-third").Says(new DisputeCompetence("0405"));

        Assert.Contains(story.MailsTo("coordinator-of-the-third"), m => m.At == story.Now && m.Mail.Lines.Any(l => l.Milestone == "V04"));
        Assert.Contains(story.MailsTo("OtherAftercareCoordinator"), m => m.Mail.Template == "stopped");
        Assert.Equal("2026-02-05", story.Dues("V04"));
    }

    [Fact]
    public void Situation_04_who_agreed_by_mistake_says_again_that_they_do_not()
    {
        var story = TrajectoryStory.Begins().At("2026-01-14 10:00", new DisputeCompetence("0361"), Answers.Done("V01"), new UndoMilestone("V01"));
        Assert.Equal("not-in-play", story.Rejection?.Code);

        _ = story.At("2026-01-14 11:00", new DisputeCompetence("0361"));

        Assert.Equal(("2026-01-19", "2026-01-19"), (story.Dues("V01"), story.Dues("V04")));
    }

    [Fact]
    public void Situation_06_he_settles_elsewhere_and_the_other_municipality_accepts_and_is_asked()
    {
        var story = TrajectoryStory.Begins(release: "2026-07-14")
            .At("2026-01-13 10:00", new ConfirmMunicipality("0796", null))
            .At("2026-06-01 10:00", Answers.Done("H03"), Answers.Done("W02"), Answers.Done("I01"))
            .Until("2026-06-23 10:00");
        _ = story.Staffed("AftercareCoordinator", "coordinator-elsewhere").Says(new ChangeMunicipality("0361"));

        Assert.False(story.Trajectory.MunicipalityIsConfirmed);
        Assert.False(story.Trajectory["G02"].IsDone);
        Assert.False(story.Trajectory["H03"].IsDone);
        Assert.True(story.Trajectory["I01"].IsDone);
        Assert.Contains(story.MailsTo("coordinator-elsewhere"), m => m.At == story.Now && m.Mail.Lines.Any(l => l.Milestone == "G02") && m.Mail.Lines.Any(l => l.Milestone == "H03"));
        Assert.Contains(story.MailsTo("AftercareCoordinator"), m => m.At == story.Now && m.Mail.Template == "stopped");
        Assert.DoesNotContain(
            story.Until("2026-07-10 10:00").MailsTo("AftercareCoordinator"),
            m => m.At > Local.Time("2026-06-23 10:00") && m.Mail.Template is not ("stopped" or "withdrawn"));
    }

    [Fact]
    public void Situation_13_transferred_two_days_before_the_appointment_the_new_municipality_is_asked()
    {
        var story = TrajectoryStory.Begins(release: "2026-07-14").At("2026-04-01 10:00", Answers.Done("I01"), Answers.Done("I02", "idCardInstitutionMunicipality"))
            .Until("2026-05-15 10:00");
        _ = story.Staffed("CivilAffairs", "civil-affairs-zutphen").Says(new TransferPerson("pi-vught", "pi-zutphen", Local.Day("2026-05-15")));

        Assert.Contains(story.MailsTo("civil-affairs-zutphen"), m => m.At == story.Now && m.Mail.Lines.Any(l => l.Milestone == "I03"));
        Assert.Contains(story.MailsTo("CivilAffairs"), m => m.At == story.Now && m.Mail.Template == "stopped");
        Assert.Equal("2026-05-19", story.Dues("I03"));
    }

    [Fact]
    public void Situation_13_an_application_at_the_old_place_is_made_again_unless_the_document_is_there()
    {
        var story = TrajectoryStory.Begins(release: "2026-07-14").At("2026-05-04 10:00", Answers.Done("I01"), Answers.Done("I02"), Answers.Done("I03"))
            .At("2026-05-15 10:00", new TransferPerson("pi-vught", "pi-zutphen", Local.Day("2026-05-15")));

        Assert.False(story.Trajectory["I03"].IsDone);

        var ready = TrajectoryStory.Begins(release: "2026-07-14").At("2026-05-04 10:00", Answers.Done("I03"), Answers.Done("I04"))
            .At("2026-05-15 10:00", new TransferPerson("pi-vught", "pi-zutphen", Local.Day("2026-05-15")));

        Assert.True(ready.Trajectory["I03"].IsDone);
    }

    [Fact]
    public void Situation_14_the_document_that_stayed_behind_is_sent_on_before_release()
    {
        var story = TrajectoryStory.Begins(release: "2026-07-14").At("2026-06-01 10:00", Answers.Done("I03"), Answers.Done("I04"))
            .At("2026-07-01 10:00", new TransferPerson("pi-vught", "pi-zutphen", Local.Day("2026-07-01")));

        Assert.Equal("2026-07-07", story.Dues("V14"));

        var nothing = TrajectoryStory.Begins(release: "2026-07-14").At("2026-03-02 10:00", new TransferPerson("pi-vught", "pi-zutphen", Local.Day("2026-03-02")))
            .At("2026-06-01 10:00", Answers.Done("I04"));

        Assert.False(nothing.IsInPlay("V14"));
    }

    [Fact]
    public void Situation_19_a_partner_that_doesnt_answer_is_replaced_and_after_two_it_is_a_bottleneck()
    {
        var story = TrajectoryStory.Begins(release: "2026-07-14").Until("2026-05-11 10:00");
        _ = story.Says(new ReplacePartner("H05", "another-shelter"));

        Assert.Contains(story.MailsTo("another-shelter"), m => m.At == story.Now && m.Mail.Lines.Any(l => l.Milestone == "H05"));
        Assert.Contains(story.MailsTo("Shelter"), m => m.At == story.Now && m.Mail.Template == "stopped");
        Assert.DoesNotContain(story.Of<EventReported>(), e => ((EventReported)e.Event).Event == "BottleneckRaised");

        _ = story.At("2026-05-18 10:00", new ReplacePartner("H05", "a-third-shelter"));

        Assert.Single(story.Of<EventReported>(), e => ((EventReported)e.Event).Event == "BottleneckRaised");
        Assert.DoesNotContain(story.Until("2026-06-20 10:00").MailsTo("Shelter"), m => m.At > Local.Time("2026-05-11 10:00") && m.Mail.Lines.Any(l => l.Milestone == "H05") && m.Mail.Template is "reminder" or "task");
    }

    [Fact]
    public void Situation_19_whoever_does_instead_what_the_person_would_do_himself_is_asked_in_the_role_of_who_helps_him()
    {
        var workflow = TheWorkflow.National;
        var trajectory = TrajectoryStory.Begins().Trajectory;
        foreach (var milestone in workflow.Milestones.Where(m => m.Responsible.Role == Staffing.Person))
        {
            var replaced = trajectory with { Milestones = trajectory.Milestones.SetItem(milestone.Id, trajectory[milestone.Id] with { Partner = "another" }) };

            var responsible = Staffing.OneEach(workflow).Responsible(milestone, replaced, workflow);

            Assert.Equal("another", responsible?.Seat.ContactId);
            Assert.NotEqual(Staffing.Person, responsible?.Role);
        }
    }

    [Fact]
    public void Situation_20_who_declines_says_why_and_the_fallback_begins_at_once()
    {
        var story = TrajectoryStory.Begins(release: "2026-07-14").At("2026-04-28 10:00", new DeclineMilestone("H05", "no-capacity"));

        Assert.Equal("2026-04-28 10:00", story.OpenedAt("H07"));
        Assert.Contains(story.Rungs("H05"), rung => rung.StartsWith("E2 2026-04-28", StringComparison.Ordinal));
        Assert.Equal("no-capacity", story.Trajectory["H05"].Declined);
    }

    [Fact]
    public void Situation_21_two_missed_visits_dont_close_the_debt_route()
    {
        var story = TrajectoryStory.Begins(release: "2026-07-14").At("2026-07-14 10:00", Answers.LeavesAt("2026-07-14 10:00"))
            .At("2026-07-28 10:00", Answers.Done("S07", "missed"))
            .At("2026-08-04 10:00", Answers.Done("S07", "missed"));

        Assert.Null(story.Rejection);
        Assert.False(story.Trajectory["S07"].IsDone);
        Assert.Equal(2, story.Trajectory["S07"].Tries);
        Assert.Equal("2026-08-11", story.Dues("S07"));
        Assert.Equal("reason-required", story.Says(new MarkNotApplicable("S07", "no-show"), reason: false).Rejection?.Code);
    }

    [Fact]
    public void Situation_22_whoever_comes_in_the_place_of_a_contact_is_asked_and_no_rung_goes_to_who_left()
    {
        var story = TrajectoryStory.Begins().Until("2026-01-22 10:00");
        _ = story.Staffed("ProbationOfficer", "the-new-officer").Until("2026-01-27 12:00");

        Assert.Contains(story.MailsTo("the-new-officer"), m => m.Mail.Lines.Any(l => l.Milestone == "G07"));
        Assert.DoesNotContain(story.MailsTo("ProbationOfficer"), m => m.At > Local.Time("2026-01-22 10:00"));
    }

    [Fact]
    public void Situation_37_a_coordinator_who_is_also_the_consultant_isnt_warned_about_himself()
    {
        var story = TrajectoryStory.Begins(release: "2026-07-14");
        _ = story.Staffed("WorkAndIncome", "AftercareCoordinator").Staffed("Lead", "AftercareCoordinator").Until("2026-05-20 12:00");

        Assert.Contains("E2 2026-05-08 09:00 same-person", story.Rungs("W02"));
    }

    [Fact]
    public void Situation_38_where_a_municipality_has_no_aftercare_the_fallback_is_asked()
    {
        var story = TrajectoryStory.Begins();
        _ = story.Staffed("AftercareCoordinator", null).Until("2026-01-20 12:00");

        Assert.Contains(story.MailsTo("DistrictTeam"), m => m.Mail.Lines.Any(l => l.Milestone == "G02"));
    }

    [Fact]
    public void Situation_47_a_bed_that_is_cancelled_on_the_last_day_goes_to_the_manager_at_once_and_on_to_the_administrators()
    {
        var story = TrajectoryStory.Begins(release: "2026-07-14")
            .At("2026-06-15 10:00", Answers.Done("H05"), Answers.Done("H06"))
            .At("2026-07-13 10:00", new ReportEvent("BedCancelled"));

        Assert.False(story.Trajectory["H06"].IsDone);
        Assert.Equal(["E3 2026-07-13 10:00"], story.Rungs("V47"));
        Assert.Contains(story.MailsTo("MunicipalityManager"), m => m.At == story.Now && m.Mail.Rung == Rung.E3);
        Assert.True(story.IsInPlay("H07"));

        _ = story.Says(new CallAdministration("V47"));

        Assert.Contains(story.MailsTo("PolicyAdviser"), m => m.At == story.Now && m.Mail.Template == "escalation-e5");
    }

    [Fact]
    public void Situation_48_a_closed_account_is_opened_again_and_money_comes_another_way_meanwhile()
    {
        var story = TrajectoryStory.Begins(release: "2026-07-14").At("2026-06-01 10:00", Answers.Done("W03")).At("2026-06-29 10:00", new ReportEvent("BankAccountClosed"));

        Assert.False(story.Trajectory["W03"].IsDone);
        Assert.Equal("2026-06-30", story.Dues("W03"));
        Assert.Equal("2026-07-02", story.Dues("V48"));
    }
}
