using NodaTime;
using SamenStarten.Orchestrations.Trajectories;
using SamenStarten.Web.Operating.Functions;

namespace SamenStarten.Web.Pages.Administration;

/// <summary>How the orchestrations of open trajectories are, where they run elsewhere: how many of each, and those that somebody should look at.</summary>
/// <param name="Open">How many trajectories are open.</param>
/// <param name="Asked">Of how many the engine said how they are; null when it couldn't be asked.</param>
/// <param name="NotRunning">Those whose orchestration isn't running, what is stuck first; at most as many as fit on a page.</param>
/// <param name="Poison">What the engine gave up on; null when it couldn't be asked.</param>
public sealed record OrchestrationsView(
    int Open, int? Asked, IReadOnlyList<(string RuntimeStatus, int Count)> Counts, IReadOnlyList<OrchestrationsView.Row> NotRunning,
    IReadOnlyList<OrchestrationsView.Given>? Poison)
{
    private const int Most = 50;

    /// <summary>What comes first in the list: where nothing moves any more unless somebody, or the sweep, moves it.</summary>
    private static readonly string[] StuckFirst = ["Failed", "Terminated", "NotFound", "Suspended", "Completed"];

    public int NotRunningCount => Counts.Where(c => c.RuntimeStatus != OrchestrationStatus.Running).Sum(c => c.Count);

    internal static async Task<OrchestrationsView> Of(FunctionsApp functions, ITrajectoryStore trajectories, CancellationToken cancellation)
    {
        var rows = (await trajectories.Rows(cancellation)).ToDictionary(row => row.Id, row => row.Index);

        // What is behind is asked for first: it is there that something may be stuck.
        var open = rows.Where(row => row.Value.Status == "open").OrderBy(row => row.Value.NextMoment ?? Instant.MinValue).Select(row => row.Key).ToList();
        var (asking, askingPoison) = (functions.Statuses(open, cancellation), functions.Poison(cancellation));
        var (statuses, poison) = (await asking, await askingPoison);
        var known = (statuses ?? []).Where(status => rows.ContainsKey(status.Id)).ToList();
        return new OrchestrationsView(
            open.Count,

            // Of no trajectories the engine is asked nothing: then it is the other answer that says whether it is there.
            open.Count == 0 && poison is null ? null : statuses?.Count,
            [.. known.CountBy(status => status.RuntimeStatus).Select(c => (c.Key, c.Value)).OrderBy(c => Place(c.Key)).ThenBy(c => c.Key, StringComparer.Ordinal)],
            [
                .. known.Where(status => status.RuntimeStatus != OrchestrationStatus.Running)
                    .OrderBy(status => Place(status.RuntimeStatus)).ThenBy(status => status.LastUpdatedAt)
                    .Take(Most)
                    .Select(status => new Row(rows[status.Id], status)),
            ],
            poison?.Take(Most).Select(message => new Given(message, message.Trajectory is { } id ? rows.GetValueOrDefault(id)?.Number : null)).ToList());
    }

    private static int Place(string runtimeStatus) => Array.IndexOf(StuckFirst, runtimeStatus) is >= 0 and var place ? place : StuckFirst.Length;

    /// <summary>A trajectory as it stands with us, beside its orchestration.</summary>
    public sealed record Row(TrajectoryIndex Trajectory, OrchestrationStatus Orchestration);

    /// <param name="Number">The number of the trajectory that it is about; null where it is about a sender, or a trajectory that isn't here.</param>
    public sealed record Given(PoisonMessage Message, string? Number);
}
