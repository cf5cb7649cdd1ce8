using SamenStarten.Channels.Graph;
using SamenStarten.Channels.Planner;

namespace SamenStarten.Channels.Setup;

/// <summary>Whether every sender of tasks has a plan to send them to. Doesn't connect.</summary>
internal static class PlannerCheck
{
    /// <param name="mailboxes">Those of the senders that use Planner.</param>
    public static IEnumerable<ChannelRefusal> Refusals(PlannerOptions planner, GraphOptions? graph, IEnumerable<string> mailboxes)
    {
        if (graph is null)
            yield return new("planner-graph", "Planner is reached over Graph: configure how we sign in there.", "Graph");
        foreach (var mailbox in mailboxes.Where(mailbox => !planner.Plans.ContainsKey(mailbox)))
            yield return new("planner-plan", $"The sender planner:{mailbox} has no plan.", $"Planner:Plans:{mailbox}");
        foreach (var (mailbox, plan) in planner.Plans)
        {
            if (!IsId(plan.PlanId))
                yield return new("planner-plan", "A plan has an id, as in its address in Planner.", $"Planner:Plans:{mailbox}:PlanId");
            if (!IsId(plan.BucketId))
                yield return new("planner-bucket", "New tasks come in a bucket: give its id.", $"Planner:Plans:{mailbox}:BucketId");
        }
    }

    private static bool IsId(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
