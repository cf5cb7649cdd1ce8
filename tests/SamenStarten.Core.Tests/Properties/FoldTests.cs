using System.Text.Json;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;
using SamenStarten.Core.Tests.Given;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Core.Tests.Properties;

/// <summary>A trajectory is its log folded, in one go or from a snapshot, also after the log was written and read.</summary>
public sealed class FoldTests
{
    private const int Stories = 12;
    private static readonly JsonSerializerOptions Json = new JsonSerializerOptions().ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);

    [Fact]
    public void Folding_from_a_snapshot_is_folding_the_whole_log() => RandomStories.Hold(Stories, random =>
    {
        var story = random.Tell();
        for (var part = 1; part < 4; part++)
        {
            var half = story.Log.Count * part / 4;
            var snapshot = Trajectory.Fold(story.Trajectory.Id, story.Log.Take(half));
            var rest = story.Log.Skip(half).Aggregate(snapshot, (trajectory, recorded) => trajectory.Apply(recorded));
            Assert.Equal(CanonicalJson.Of(story.Trajectory), CanonicalJson.Of(rest));
        }
    });

    [Fact]
    public void A_log_that_was_written_and_read_folds_to_the_same() => RandomStories.Hold(Stories, random =>
    {
        var story = random.Tell();
        var read = JsonSerializer.Deserialize<List<Recorded>>(JsonSerializer.Serialize(story.Log, Json), Json)!;

        Assert.Equal(CanonicalJson.Of(story.Trajectory), CanonicalJson.Of(Trajectory.Fold(story.Trajectory.Id, read)));
    });
}
