using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Access;

/// <summary>What a role sees of a milestone: as the workflow says it, per milestone.</summary>
public static class MilestoneSight
{
    /// <param name="hasTask">Whether the milestone is on a task of whoever looks: a task is seen whole by who has it.</param>
    public static Sight Of(Milestone milestone, string role, bool hasTask)
    {
        if (hasTask || Names(milestone, "F", role))
        {
            return Sight.Full;
        }

        return Names(milestone, "S", role) ? Sight.Status : Sight.None;
    }

    private static bool Names(Milestone milestone, string grade, string role) => milestone.Visibility.TryGetValue(grade, out var roles) && roles.Contains(role);
}
