using System.Collections.Immutable;
using SamenStarten.Core.People;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Detention;

namespace SamenStarten.Orchestrations.Trajectories;

/// <summary>Gives the person of a trajectory the BSN that was found later, or the right one (domain.md 6, 34).</summary>
public sealed class BsnRecording(CommandHandler commands, ITrajectoryStore store, IDetentionInbox inbox)
{
    /// <summary>Whoever has the same one in a trajectory that runs is pointed out, as who has the same name is: only a person says whether they are one.</summary>
    /// <param name="given">Who gives it, and why; its command is made here.</param>
    public async Task<Handled> Record(Guid trajectoryId, Bsn bsn, Given given, CancellationToken cancellation = default)
    {
        var running = ImmutableArray.CreateBuilder<Guid>();
        foreach (var id in await inbox.TrajectoriesOf(new Person(bsn.Number, null, "", "", default, null), cancellation))
        {
            if (await store.Load(id, cancellation) is { State.Status: TrajectoryStatus.Open or TrajectoryStatus.Paused })
            {
                running.Add(id);
            }
        }

        var with = new HandledWith(null, null, [], Quietly: false) { Bsn = bsn };
        return await commands.Handle(trajectoryId, given with { Command = new RecordBsn(running.ToImmutable()) }, with, cancellation);
    }
}
