using System.Collections.Immutable;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Cli.Drawing;

/// <summary>An arrow between two milestones.</summary>
/// <param name="Begins">Whether the second begins after the first; otherwise it only leans on it.</param>
internal sealed record Connection(Milestone From, Milestone To, bool Begins)
{
    /// <summary>All of a workflow, one between two milestones at most, in the order of the milestones that they lead to.</summary>
    public static ImmutableArray<Connection> Of(Workflow workflow) =>
    [
        .. from to in workflow.Milestones
           from before in to.Start.After.Concat(to.DependsOn).Distinct(StringComparer.Ordinal)
           let earlier = workflow.Find(before)
           where earlier is not null
           select new Connection(earlier, to, to.Start.After.Contains(before)),
    ];
}
