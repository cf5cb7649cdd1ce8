using SamenStarten.Core.Versions;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Trajectories;

public static partial class Decide
{
    private static Decision Migration(Trajectory trajectory, Workflow workflow, Workflow? target, Envelope envelope)
    {
        if (target is null)
        {
            return Decision.Reject("unknown-workflow", "There is no such version of a workflow here.", "workflow");
        }

        if (target.Id == trajectory.WorkflowId && target.Version == trajectory.WorkflowVersion)
        {
            return Decision.Reject("already-on-version", $"This trajectory is on {target.Id} version {target.Version} already.", "workflow");
        }

        return envelope.ReasonId is null
            ? Decision.Reject("reason-required", "Say why it goes over to another workflow.", "reason")
            : new Decision(Migrating.Events(trajectory, workflow, target, envelope.ReceivedAt), null);
    }
}
