using NodaTime;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Orchestrations.Detention;
using SamenStarten.Orchestrations.Engine;
using SamenStarten.Orchestrations.Trajectories;

namespace SamenStarten.Orchestrations;

/// <summary>
/// What an engine forgot: a wake that got lost, or that nobody raised because its process ended between a commit and the wake. Run on a
/// timer; the same on every engine.
/// </summary>
public sealed class SafetyNet(
    ITrajectoryStore trajectories, IMessageStore messages, DetentionIntake intake, Senders senders, IWaker waker, IClock clock)
{
    private const int MostSwept = 1000;

    /// <summary>
    /// Wakes every trajectory that has a next moment in the past or a step not done, and every sender that has a message due; takes up
    /// what waits for a detention that is known by now, and puts what waited too long in quarantine.
    /// </summary>
    /// <returns>How many trajectories needed it.</returns>
    public async Task<int> Sweep(CancellationToken cancellation = default)
    {
        await intake.TakeUpWaiting(cancellation);
        await intake.GiveUpWaiting(cancellation);
        var now = clock.GetCurrentInstant();
        var behind = await trajectories.NeedingAttention(now, MostSwept, cancellation);
        foreach (var id in behind)
        {
            await waker.TrajectoryChanged(id);
        }

        foreach (var sender in senders.All)
        {
            if (await messages.NextDue(sender.Id, cancellation) <= now)
            {
                await waker.MessagesWaiting(sender.Id);
            }
        }

        return behind.Length;
    }
}
