using System.Collections.Immutable;

namespace SamenStarten.Orchestrations.Detention;

/// <summary>A start for somebody with the name and day of birth of another (domain.md 6, 33): nothing is merged, and it is pointed out.</summary>
public sealed partial class DetentionIntake
{
    private const int MostAlike = 3;

    /// <summary>Whoever is known by BSN or chain number to be the same isn't another.</summary>
    private async Task<ImmutableArray<Guid>> Alike(DetentionStarted started, CancellationToken cancellation)
    {
        var alike = await inbox.LookAlikes(started.Person, MostAlike, cancellation);
        return alike.IsEmpty ? alike : [.. alike.Except(await inbox.TrajectoriesOf(started.Person, cancellation))];
    }
}
