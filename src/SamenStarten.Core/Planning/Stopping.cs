using NodaTime;
using SamenStarten.Core.Escalation;
using SamenStarten.Core.Messages;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Core.Planning;

/// <summary>Work that stops for a reason that whoever was asked can't know: he hears that he need do nothing more.</summary>
internal static class Stopping
{
    public static void Stop(Unfolding unfolding)
    {
        foreach (var milestone in unfolding.Workflow.Milestones)
        {
            var state = unfolding.Trajectory[milestone.Id];
            var isOver = state.NotApplicable is { } why && NotApplicableCodes.Stopping.Contains(why);
            if (state.IsDone || (!isOver && unfolding.Trajectory.WithoutConsent.IsEmpty))
            {
                continue;
            }

            foreach (var contact in ToldOf(milestone.Id, unfolding.Trajectory).Where(contact => isOver || IsWithoutConsent(contact, unfolding)).ToList())
            {
                Tell(contact, milestone.Id, unfolding);
            }
        }
    }

    /// <summary>The work goes on in another trajectory: whoever was asked for it here is asked there, or isn't.</summary>
    public static void StopAll(Unfolding unfolding)
    {
        if (unfolding.Trajectory.ContinuedIn is null)
        {
            return;
        }

        foreach (var milestone in unfolding.Workflow.Milestones.Where(m => !unfolding.Trajectory[m.Id].IsDone || !unfolding.Terms.Outstanding(m).IsEmpty))
        {
            foreach (var contact in ToldOf(milestone.Id, unfolding.Trajectory).ToList())
            {
                Tell(contact, milestone.Id, unfolding);
            }
        }
    }

    /// <summary>He isn't there any more: of all who were asked only the casemanager hears it, and is asked anew when he is back (domain.md 6, 28).</summary>
    public static void StopInside(Unfolding unfolding)
    {
        var trajectory = unfolding.Trajectory;
        if (trajectory.PausedFor != PauseCodes.Absconded || unfolding.Staffing.Fill(Targets.Casemanager, trajectory) is not { } casemanager)
        {
            return;
        }

        foreach (var milestone in unfolding.Workflow.Milestones.Where(m => !trajectory[m.Id].IsDone && ToldOf(m.Id, trajectory).Contains(casemanager.ContactId)))
        {
            Tell(casemanager.ContactId, milestone.Id, unfolding, Templates.StandsStill);
        }
    }

    /// <summary>Who was asked for a milestone, or for a document of it.</summary>
    public static IEnumerable<string> ToldOf(string milestone, Trajectory trajectory) => trajectory.Told
        .Where(told => told.Value.Keys.Any(key => key == milestone || key.StartsWith(milestone + "/", StringComparison.Ordinal)))
        .Select(told => told.Key)
        .Order(StringComparer.Ordinal);

    /// <summary>When anyone was first asked for it; null when nobody was.</summary>
    public static Instant? FirstToldAt(string milestone, Trajectory trajectory) => trajectory.Told.Values
        .Select(lines => lines.TryGetValue(milestone, out var line) ? line.At : (Instant?)null)
        .Min();

    /// <summary>Once: after it, nothing that he was told of this is known any more.</summary>
    public static void Tell(string contact, string milestone, Unfolding unfolding, string template = Templates.Stopped)
    {
        var notice = NoticeOf(contact, milestone, template, unfolding);
        if (!unfolding.IsNotified(notice))
        {
            unfolding.Notify(notice);
        }
    }

    /// <summary>Whether he hears of it now.</summary>
    public static bool IsTold(string contact, string milestone, Unfolding unfolding) => unfolding.IsNotified(NoticeOf(contact, milestone, Templates.Stopped, unfolding));

    private static Notice NoticeOf(string contact, string milestone, string template, Unfolding unfolding) => new(
        AskKind.Withdraw, Targets.RoleOf(contact, unfolding), contact, milestone, null, null, null, Critical: false, CantWait: true, template);

    private static bool IsWithoutConsent(string contact, Unfolding unfolding) => unfolding.Trajectory.WithoutConsent.Any(role =>
        unfolding.Staffing.Seats.TryGetValue(role, out var seat) && (seat.ContactId == contact || seat.DeputyId == contact));
}
