using NodaTime;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Core.Tests.Given;

/// <summary>An event and when it came.</summary>
internal sealed record Said(Instant At, TrajectoryEvent Event)
{
    public override string ToString() => $"{Local.Text(At)} {Event}";
}
