using System.Collections.Immutable;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Versions;

/// <summary>One thing that is different in another workflow, as it stands in the notation.</summary>
/// <param name="Part">workflow, track, compression, phase, role, ladder, lead, profile, emergency, retention or milestone.</param>
/// <param name="Id">Which track, phase, role or milestone; null for what there is one of.</param>
/// <param name="Field">Null: the whole of it was added or taken away.</param>
/// <param name="Before">Null: it wasn't there.</param>
/// <param name="After">Null: it is no longer there.</param>
public sealed record WorkflowDifference(string Part, string? Id, string? Field, string? Before, string? After);

/// <summary>What changes between two workflows.</summary>
public static class WorkflowDifferences
{
    /// <summary>
    /// Every difference that means something, in the order of the notation; milestones in the order of the second workflow, and then those that
    /// it no longer has. Two workflows that say the same in other words or another order of fields give none.
    /// </summary>
    public static ImmutableArray<WorkflowDifference> Between(Workflow before, Workflow after)
    {
        var (was, becomes) = (WorkflowParts.Of(before), WorkflowParts.Of(after));
        var wasBy = was.ToDictionary(p => (p.Part, p.Id));
        var becomesBy = becomes.ToDictionary(p => (p.Part, p.Id));
        return
        [
            .. becomes.Concat(was.Where(p => !becomesBy.ContainsKey((p.Part, p.Id))))
                .OrderBy(p => WorkflowParts.PlaceOf(p.Part))
                .SelectMany(p => OfPart(wasBy.GetValueOrDefault((p.Part, p.Id)), becomesBy.GetValueOrDefault((p.Part, p.Id)))),
        ];
    }

    private static IEnumerable<WorkflowDifference> OfPart(WorkflowPart? was, WorkflowPart? becomes)
    {
        if (was is null || becomes is null)
        {
            yield return new WorkflowDifference((was ?? becomes)!.Part, (was ?? becomes)!.Id, null, was?.Title, becomes?.Title);
            yield break;
        }

        foreach (var (field, after) in becomes.Fields)
        {
            if (was.Fields.Single(f => f.Field == field).Text is var before && before != after)
            {
                yield return new WorkflowDifference(becomes.Part, becomes.Id, field, before, after);
            }
        }
    }
}
