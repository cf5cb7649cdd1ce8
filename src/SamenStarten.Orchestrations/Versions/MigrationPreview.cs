using System.Collections.Immutable;
using SamenStarten.Core.Versions;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Orchestrations.Versions;

/// <summary>What another workflow would do to every running trajectory that isn't on it yet.</summary>
public sealed record MigrationPreview(Workflow Target, ImmutableArray<PreviewedTrajectory> Trajectories)
{
    public MigrationTotals Totals => MigrationTotals.Of(Trajectories.Select(t => t.Laid));
}

/// <param name="From">The workflow that it is on.</param>
public sealed record PreviewedTrajectory(Guid Id, string Number, Workflow From, LaidBeside Laid);

/// <summary>Counted over trajectories.</summary>
/// <param name="Touched">For how many anything would be different.</param>
/// <param name="Moved">Due moments that would be other ones.</param>
/// <param name="Late">Milestones that would be late at once.</param>
public sealed record MigrationTotals(int Trajectories, int Touched, int Moved, int Late, int Appears, int Vanishes, int NoLongerKnown)
{
    public static MigrationTotals Of(IEnumerable<LaidBeside> laid)
    {
        var all = laid.ToList();
        return new MigrationTotals(
            all.Count,
            all.Count(l => !l.Planning.IsNothing || !l.NoLongerKnown.IsEmpty),
            all.Sum(l => l.Planning.Moved.Length),
            all.Sum(l => l.Planning.BecomesLate.Length),
            all.Sum(l => l.Planning.Appears.Length),
            all.Sum(l => l.Planning.Vanishes.Length),
            all.Sum(l => l.NoLongerKnown.Length));
    }
}
