using System.Collections.Immutable;
using NodaTime.Text;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Versions;
using SamenStarten.Core.Workflows;
using SamenStarten.Orchestrations.Versions;

namespace SamenStarten.Cli.Comparing;

/// <summary>A difference as a line of JSON.</summary>
internal sealed record DifferenceLine(string Kind, string Part, string? Id, string? Field, string? Before, string? After)
{
    public static DifferenceLine Of(WorkflowDifference d) => new("difference", d.Part, d.Id, d.Field, d.Before, d.After);
}

/// <param name="From">The version that it is on: <c>samen-starten 1</c>.</param>
internal sealed record TrajectoryLine(
    string Kind, string Number, string From, string? Track, ImmutableArray<MovedLine> Moved, ImmutableArray<string> Late, ImmutableArray<AppearingLine> Appears,
    ImmutableArray<string> Vanishes, ImmutableArray<LostLine> NoLongerKnown)
{
    public static TrajectoryLine Of(string number, Workflow from, LaidBeside laid)
    {
        var planning = laid.Planning;
        return new TrajectoryLine(
            "trajectory", number, $"{from.Id} {from.Version}",
            planning.TrackBefore == planning.TrackAfter ? null : planning.TrackAfter,
            [.. planning.Moved.Select(m => new MovedLine(m.Milestone, Day(m.From), Day(m.To)))],
            planning.BecomesLate,
            [.. planning.Appears.Select(a => new AppearingLine(a.Milestone, Day(a.Due)))],
            planning.Vanishes,
            [.. laid.NoLongerKnown.Select(l => new LostLine(l.Milestone, l.What, l.Code))]);
    }

    private static string? Day(DueMoment? due) => due is null ? null : LocalDatePattern.Iso.Format(due.Date);
}

internal sealed record MovedLine(string Milestone, string? From, string? To);

internal sealed record AppearingLine(string Milestone, string? Due);

internal sealed record LostLine(string Milestone, string What, string? Code);

internal sealed record TotalsLine(string Kind, int Trajectories, int Touched, int Moved, int Late, int Appears, int Vanishes, int NoLongerKnown)
{
    public static TotalsLine Of(MigrationTotals t) => new("totals", t.Trajectories, t.Touched, t.Moved, t.Late, t.Appears, t.Vanishes, t.NoLongerKnown);
}
