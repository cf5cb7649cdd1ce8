using System.Collections.Immutable;

namespace SamenStarten.Core.Workflows;

/// <summary>What can only be seen when the whole workflow has been read.</summary>
internal static class WorkflowChecks
{
    public static void Run(Workflow workflow, ImmutableArray<PlacedMilestone> milestones, YamlView root)
    {
        MilestoneChecks.Run(workflow, milestones);
        RoleChecks.Run(workflow, milestones, root);
        CycleCheck.Run(milestones);
        ReachabilityCheck.Run(workflow, milestones);
        StatutoryTerms.Check(workflow, milestones, root);
    }
}
