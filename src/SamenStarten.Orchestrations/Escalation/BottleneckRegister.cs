using System.Collections.Immutable;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Escalation;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Orchestrations.Escalation;

/// <summary>
/// The bottlenecks (knelpunten) that a region's escalations propose, over all its trajectories (rung EB, domain.md 4.4). Worked out when
/// asked, so that nothing about it is stored; nothing of a person or a trajectory comes out.
/// </summary>
public sealed class BottleneckRegister(IEscalations escalations, Workflow workflow)
{
    public async Task<ImmutableArray<Bottleneck>> Proposed(CancellationToken cancellation = default)
    {
        var reached = await escalations.ReachedManager(cancellation);
        return Bottlenecks.Proposed(
            reached.Select(r => Bottlenecks.StandstillOf(r.Escalated, r.Municipality, r.At.LocalDate(), workflow)).OfType<Standstill>());
    }
}
