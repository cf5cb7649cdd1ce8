using SamenStarten.Core.Trajectories;

namespace SamenStarten.Core.Tests.Given;

/// <summary>What a command answers, on a story that it is said to now.</summary>
internal static class Commanding
{
    /// <summary>The events of the command itself, without what falls due because of it.</summary>
    public static IReadOnlyList<TrajectoryEvent> Brings(this TrajectoryStory story, Command command, string? occurred = null)
    {
        var before = story.Log.Count;
        _ = story.Hears(command, occurred);
        Assert.Null(story.Rejection);
        return [.. story.Log.Skip(before).Select(r => r.Event)];
    }

    /// <summary>Why it can't be, as in <c>unknown-milestone milestone</c>: a code and the field it is about.</summary>
    public static string Refuses(this TrajectoryStory story, Command command, bool reason = true)
    {
        var before = story.Log.Count;
        _ = story.Hears(command, reason: reason);
        Assert.Equal(before, story.Log.Count);
        Assert.NotNull(story.Rejection);
        Assert.EndsWith(".", story.Rejection.Sentence, StringComparison.Ordinal);
        return story.Rejection.Field is { } field ? $"{story.Rejection.Code} {field}" : story.Rejection.Code;
    }
}
