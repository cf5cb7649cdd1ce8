using SamenStarten.Core.Tests.Given;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Core.Tests.Trajectories;

/// <summary>Facts come late, doubled, older and contradicting; each is accepted, and only what is new changes anything.</summary>
public sealed class DecideFactsTests
{
    private static readonly Command Moved = Answers.ReleaseOn("2026-08-03");
    private static readonly Command Transferred = new TransferPerson("pi-vught", "pi-grave", Local.Day("2026-03-02"));
    private static readonly Command Plan = new SharePlan(Local.Day("2026-02-06"), 2);
    private static readonly Command Ended = Answers.LeavesAt("2026-07-14 10:00");

    public static TheoryData<string, Command> Facts { get; } = new()
    {
        { nameof(MoveReleaseDate), Moved },
        { nameof(TransferPerson), Transferred },
        { nameof(SharePlan), Plan },
        { nameof(EndDetention), Ended },
    };

    private static TrajectoryStory InMarch => TrajectoryStory.Begins().At("2026-03-02 10:00");

    [Fact]
    public void A_release_date_that_moved_is_taken_over() =>
        Assert.Equal(
            [new ReleaseDateGiven("EndDate", Local.Day("2026-08-03"), ReleaseDateCertainty.Provisional, "sentence")],
            InMarch.Brings(Moved));

    [Fact]
    public void A_release_date_that_is_sure_now_is_news_even_when_it_is_the_same_date()
    {
        var story = InMarch.Hears(Moved);

        Assert.IsType<ReleaseDateGiven>(
            Assert.Single(story.Brings(((MoveReleaseDate)Moved) with { Certainty = ReleaseDateCertainty.Definite })));
    }

    [Fact]
    public void A_transfer_is_taken_over() =>
        Assert.Equal([new Transferred("pi-vught", "pi-grave", Local.Day("2026-03-02"))], InMarch.Brings(Transferred));

    [Fact]
    public void A_transfer_to_where_the_person_is_says_nothing_new() =>
        Assert.Equal(
            [new FactNoted(nameof(TransferPerson), "same")],
            InMarch.Brings(new TransferPerson("pi-grave", "pi-vught", Local.Day("2026-03-02"))));

    [Fact]
    public void A_plan_that_was_shared_is_a_plan_that_was_established() =>
        Assert.Equal([new PlanShared(Local.Day("2026-02-06"), 2), new MilestoneCompleted("G11", null, null)], InMarch.Brings(Plan));

    [Fact]
    public void A_new_version_of_the_plan_does_not_establish_it_again() =>
        Assert.Equal([new PlanShared(Local.Day("2026-03-09"), 3)], InMarch.Hears(Plan).Brings(new SharePlan(Local.Day("2026-03-09"), 3)));

    [Fact]
    public void A_lower_version_of_the_plan_is_older_whenever_it_was_said() =>
        Assert.Equal([new FactNoted(nameof(SharePlan), "older")], InMarch.Hears(Plan).Brings(new SharePlan(Local.Day("2026-03-01"), 1)));

    [Fact]
    public void An_end_is_announced_and_counts_from_its_moment()
    {
        var story = InMarch;

        Assert.Equal([new DetentionEnded(Local.Time("2026-07-14 10:00"), "einde-straf")], story.Brings(Ended));
        Assert.Null(story.FallDue().Trajectory.Left);
        Assert.Equal("2026-07-14 10:00", Local.Text(story.Until("2026-07-14 10:00").Trajectory.Left!.Value.Moment));
    }

    [Fact]
    public void An_end_that_was_announced_can_be_announced_otherwise()
    {
        var story = InMarch.Hears(Ended).Hears(Answers.LeavesAt("2026-07-10 10:00", "eindverlof")).Until("2026-07-14 12:00");

        Assert.Equal("2026-07-10 10:00", Local.Text(story.Trajectory.Left!.Value.Moment));
        Assert.Single(story.Of<PersonLeft>());
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public void The_same_fact_again_is_noted_and_changes_nothing(string name, Command fact) =>
        Assert.Equal([new FactNoted(name, "same")], InMarch.Hears(fact).Brings(fact));

    [Theory]
    [MemberData(nameof(Facts))]
    public void An_older_fact_never_overwrites_a_newer_one(string name, Command fact)
    {
        var story = InMarch.Hears(fact, occurred: "2026-02-20 12:00");
        Command other = fact switch
        {
            MoveReleaseDate f => f with { Date = Local.Day("2026-09-01") },
            TransferPerson f => f with { To = "pi-leeuwarden" },
            SharePlan f => f with { PlanVersion = 5 },
            EndDetention f => f with { Moment = Local.Time("2026-07-01 10:00") },
            _ => fact,
        };

        Assert.Equal([new FactNoted(name, "older")], story.Brings(other, occurred: "2026-02-20 11:59"));
        Assert.IsNotType<FactNoted>(story.Brings(other, occurred: "2026-02-20 12:01")[0]);
    }

    [Fact]
    public void An_older_fact_about_another_kind_of_date_is_no_older_fact() =>
        Assert.IsType<ReleaseDateGiven>(Assert.Single(
            InMarch.Hears(Moved, occurred: "2026-02-20 12:00")
                .Brings(Answers.ReleaseOn("2026-07-20", "EndLeave"), occurred: "2026-02-10 12:00")));

    [Theory]
    [MemberData(nameof(Facts))]
    public void After_the_closure_a_fact_is_kept_and_changes_nothing(string name, Command fact) =>
        Assert.Equal([new FactNoted(name, "ended")], InMarch.Says(new Close("moved-abroad")).Brings(fact));

    [Theory]
    [MemberData(nameof(Facts))]
    public void After_a_death_a_fact_is_kept_and_changes_nothing(string name, Command fact) =>
        Assert.Equal([new FactNoted(name, "deceased")], InMarch.Says(new RecordDeath(Local.Day("2026-03-01"))).Brings(fact));

    [Theory]
    [MemberData(nameof(Facts))]
    public void After_erasure_there_is_nothing_that_a_fact_could_be_kept_with(string _, Command fact) =>
        Assert.Empty(InMarch.Says(new Close("moved-abroad")).Until("2027-03-03 10:00").Brings(fact));

    [Fact]
    public void When_the_person_has_left_the_date_on_which_he_would_have_is_history()
    {
        var story = InMarch.Says(Answers.LeavesAt("2026-03-02 10:00"));

        Assert.Equal([new FactNoted(nameof(MoveReleaseDate), "ended")], story.Brings(Moved));
        Assert.Equal([new FactNoted(nameof(TransferPerson), "ended")], story.Brings(Transferred));
        Assert.Equal([new FactNoted(nameof(EndDetention), "ended")], story.Brings(Ended));
        Assert.IsType<PlanShared>(story.Brings(Plan)[0]);
    }

    [Fact]
    public void A_second_death_is_a_fact_after_a_death() => Assert.Equal(
        [new FactNoted(nameof(RecordDeath), "deceased")],
        InMarch.Says(new RecordDeath(Local.Day("2026-03-01"))).Brings(new RecordDeath(Local.Day("2026-03-02"))));

    [Fact]
    public void A_death_is_recorded_also_after_closure() => Assert.Equal(
        [new PersonDeceased(Local.Day("2026-03-01"))], InMarch
            .Says(new Close("completed")).Brings(new RecordDeath(Local.Day("2026-03-01"))));

    [Fact]
    public void Release_before_entry_is_refused() =>
        Assert.Equal("release-before-entry einddatum", InMarch.Refuses(Answers.ReleaseOn("2026-01-11")));

    [Fact]
    public void An_end_before_entry_is_refused() =>
        Assert.Equal("release-before-entry moment", InMarch.Refuses(Answers.LeavesAt("2026-01-11 23:59")));

    [Fact]
    public void A_kind_of_release_date_that_does_not_exist_is_refused() =>
        Assert.Equal("unknown-kind kind", InMarch.Refuses(Answers.ReleaseOn("2026-08-03", "Easter")));

    [Fact]
    public void The_earliest_date_that_somebody_gave_is_the_one_that_counts()
    {
        var story = InMarch.Hears(Answers.ReleaseOn("2026-06-30", "EndLeave"));
        Assert.Equal(Local.Day("2026-06-30"), story.Trajectory.ReleaseDate);

        Assert.Equal(Local.Day("2026-07-14"), story.Hears(Answers.ReleaseOn(null, "EndLeave")).Trajectory.ReleaseDate);
    }
}
