using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Core.Partners;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Orchestrations.Partners;

/// <summary>The directory as the core takes it: by id only.</summary>
public static class Staffings
{
    public static Staffing Of(ImmutableDictionary<string, Contact> contacts) =>
        new(contacts.ToImmutableDictionary(c => c.Key, c => new Seat(c.Value.Id, c.Value.DeputyId)));

    /// <summary>Who fills which role on a trajectory today; while two municipalities don't agree, also who coordinates for the other one.</summary>
    public static async Task<ImmutableDictionary<string, Contact>> StaffingFor(
        this IDirectory directory, Trajectory trajectory, LocalDate today, CancellationToken cancellation = default)
    {
        var here = await directory.StaffingFor(trajectory.Municipality, trajectory.Institution, today, cancellation);
        return trajectory.Dispute is { IsOpen: true, With: var other }
            && (await directory.StaffingFor(other, trajectory.Institution, today, cancellation)).TryGetValue(Staffing.Coordinator, out var coordinator)
            ? here.SetItem(Staffing.OtherMunicipality, coordinator)
            : here;
    }
}
