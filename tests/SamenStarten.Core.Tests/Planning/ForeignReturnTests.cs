using System.Text.Json;
using SamenStarten.Core.Tests.Given;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Core.Tests.Planning;

/// <summary>Return from detention abroad, announced by Bureau Buitenland (domain.md 1).</summary>
public sealed class ForeignReturnTests
{
    private static readonly string[] OfAnInstitution = ["G06", "G11", "G24", "C01", "C07", "I03"];
    private static readonly string[] OfAnybody = ["H03", "H07", "W05", "H09", "C08"];

    [Fact]
    public void The_journey_home_is_asked_and_nothing_that_only_an_institution_here_can_do()
    {
        var story = TrajectoryStory.Begins(release: "2026-07-14", title: "buitenland");

        Assert.Equal("ForeignDetentionReturn", story.Trajectory.Track);
        Assert.Equal("2026-02-09", story.Dues("V49"));
        Assert.DoesNotContain(OfAnInstitution, story.IsInPlay);
    }

    [Fact]
    public void Home_income_and_the_first_48_hours_are_arranged_as_for_anybody()
    {
        var story = TrajectoryStory.Begins(release: "2026-07-14", title: "buitenland")
            .At("2026-03-01 10:00", Answers.Done("H01", "none"))
            .At("2026-07-14 10:00", Answers.LeavesAt("2026-07-14 10:00"));

        Assert.All(OfAnybody, id => Assert.True(story.IsInPlay(id), id));
        Assert.Equal("2026-07-16", story.Dues("G26"));
    }

    [Fact]
    public void The_municipality_has_the_lead_for_there_is_no_casemanager_here()
    {
        var proposed = TrajectoryStory.Begins(title: "buitenland").Of<LeadProposed>().Single();

        Assert.Equal(new LeadProposed("AftercareCoordinator", "AftercareCoordinator"), proposed.Event);
    }

    [Fact]
    public void Who_serves_the_rest_of_it_here_goes_the_way_of_everybody()
    {
        var story = TrajectoryStory.Begins(release: "2026-07-14", title: "buitenland").At("2026-02-02 10:00", new ChangeTitle("veroordeeld"));

        Assert.Equal("Standard", story.Trajectory.Track);
        Assert.False(story.IsInPlay("V49"));
        Assert.True(story.IsInPlay("G11"));
    }

    [Fact]
    public void Whose_sentence_turns_out_to_be_served_abroad_is_asked_for_the_journey()
    {
        var story = TrajectoryStory.Begins(release: "2026-07-14").At("2026-02-02 10:00", new ChangeTitle("buitenland"));

        Assert.Equal("ForeignDetentionReturn", story.Trajectory.Track);
        Assert.Equal("2026-03-02", story.Dues("V49"));
        Assert.False(story.IsInPlay("N04"));
    }

    [Fact]
    public void The_notation_knows_the_titles_that_messages_have()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "workflows", "workflow.schema.json")));
        var titles = schema.RootElement.GetProperty("definitions").GetProperty("track").GetProperty("properties").GetProperty("titles");

        Assert.Equal(DetentionTitles.All, titles.GetProperty("items").GetProperty("enum").EnumerateArray().Select(t => t.GetString()));
    }
}
