using NodaTime;
using SamenStarten.Orchestrations.Trajectories;

namespace SamenStarten.Store.Tests.Given;

/// <summary>Detention messages and what became of them.</summary>
internal static class Entries
{
    public static InboxEntry Accepted(string key, Guid? trajectory = null, string? reference = null) =>
        new(key, "nl.reintegratie.overgeplaatst.v1", Facts.Now, Facts.Now, "accepted", null, null, null, null, null, reference, trajectory);

    public static InboxEntry Waiting(string key, string reference, string line, Instant? said = null, Instant? received = null) => new(
        key, "nl.reintegratie.overgeplaatst.v1", said ?? Facts.Now, received ?? Facts.Now, "waiting", null, null, null, line, null, reference, null);

    public static InboxEntry Quarantined(string key, string? reference, string line) => new(
        key, null, null, Facts.Now, "quarantined", "unknown-municipality", "There is no municipality with this code.", "gemeente.code", line, 7, reference, null);
}
