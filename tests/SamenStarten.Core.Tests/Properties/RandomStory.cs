using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Tests.Given;

namespace SamenStarten.Core.Tests.Properties;

/// <summary>How a random story begins, and its turns.</summary>
/// <param name="EntryDay">Days since the first of January 2020.</param>
internal sealed record RandomStory(int EntryDay, int? Stay, string Title, int HeardAfterHours, Turn[] Turns)
{
    /// <summary>How long a story goes on by itself after its last turn.</summary>
    private static readonly Duration Aftermath = Duration.FromDays(150);

    public TrajectoryStory Begins()
    {
        var entry = new LocalDate(2020, 1, 1).PlusDays(EntryDay);
        var heard = entry.InAmsterdam(new LocalTime(9, 0)) + Duration.FromHours(HeardAfterHours);
        var release = Stay is { } days ? Local.Text(entry.PlusDays(days)) : null;
        return TrajectoryStory.Begins(Local.Text(entry), release, Title, Local.Text(heard));
    }

    /// <summary>The story told, with this looked at after each turn and, at the end, when it has gone on by itself.</summary>
    public TrajectoryStory Tell(Action<TrajectoryStory>? afterEach = null)
    {
        var story = Begins();
        foreach (var turn in Turns)
        {
            _ = turn.Tell(story);
            afterEach?.Invoke(story);
        }

        _ = story.Until(story.Now + Aftermath);
        afterEach?.Invoke(story);
        return story;
    }

    public override string ToString() => $"{EntryDay} {Stay} {Title} {HeardAfterHours} [{string.Join<Turn>(", ", Turns)}]";
}
