using SamenStarten.Core.Access;
using SamenStarten.Core.Partners;
using SamenStarten.Core.People;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Trajectories;
using SamenStarten.Store.People;
using SamenStarten.Web.Hosting;

namespace SamenStarten.Web.Access;

/// <summary>
/// The one way from pages and API to whom a trajectory is about: asks the matrix what may be seen, has every reading written down before it
/// is answered, and gives no more than that.
/// </summary>
public sealed class PersonAccess(RegionHost host, VisibilityMatrix matrix)
{
    /// <summary>
    /// The person, as far as whoever looks may see him; null when he may see nothing, or when there is nothing (any more). Whoever is shielded
    /// is seen by who shielded him, by a partner that has work for him and asks whom it is about, and by who says what for.
    /// </summary>
    /// <param name="purpose">What for, as a code.</param>
    /// <param name="breaksShield">He was told that this person is shielded, and said what for.</param>
    public async Task<SeenPerson?> See(
        Guid trajectoryId, Viewer viewer, string purpose, bool breaksShield = false, CancellationToken cancellation = default)
    {
        var trajectory = await Of(trajectoryId, cancellation);
        var role = await RoleOn(trajectory, viewer, cancellation);
        var shieldedBy = trajectory?.ShieldedBy;
        if (shieldedBy is not null && shieldedBy != viewer.Actor && !breaksShield && !viewer.Is(Roles.Partner))
        {
            return null;
        }

        var (contact, bsn) = (matrix.Of(role, DataGroups.Contact), matrix.Of(role, DataGroups.Bsn));
        var whole = contact is { Sight: Sight.Full, Limit: null };
        if (!whole && contact is not { Sight: Sight.Full, Limit: Limits.FirstNameAndPhone })
        {
            return null;
        }

        var shown = ShownOf(bsn);
        var group = shown == Sight.None ? DataGroups.Contact : $"{DataGroups.Contact}+{DataGroups.Bsn}";
        var reader = new Reader(viewer.Actor, role, PurposeOf(purpose, shieldedBy), host.Clock.GetCurrentInstant(), group);
        return await host.Store.Persons.Read(trajectoryId, reader, cancellation) is { Value: { } person }
            ? whole
                ? new SeenPerson(person.GivenNames, person.FamilyName, person.BirthDate, BsnOf(person, shown))
                : new SeenPerson(person.GivenNames.Split(' ')[0], null, null, null)
            : null;
    }

    /// <summary>As one of many in a list: who is shielded isn't named there to anybody.</summary>
    public async Task<SeenPerson?> SeeInList(Guid trajectoryId, Viewer viewer, string purpose, CancellationToken cancellation = default) =>
        (await Of(trajectoryId, cancellation))?.ShieldedBy is null ? await See(trajectoryId, viewer, purpose, cancellation: cancellation) : null;

    /// <summary>The BSN whole, for who says why; null when he may not, or when the person is shielded from him.</summary>
    /// <param name="purpose">Why, as a code: it stands in the audit.</param>
    public async Task<string?> RevealBsn(Guid trajectoryId, Viewer viewer, string purpose, CancellationToken cancellation = default)
    {
        var trajectory = await Of(trajectoryId, cancellation);
        var role = await RoleOn(trajectory, viewer, cancellation);
        if (matrix.Of(role, DataGroups.Bsn) is not ({ Sight: Sight.Full, Limit: null } or { Limit: Limits.RevealWithReason }))
        {
            return null;
        }

        var shieldedBy = trajectory?.ShieldedBy;
        if (shieldedBy is not null && shieldedBy != viewer.Actor)
        {
            return null;
        }

        var reader = new Reader(viewer.Actor, role, PurposeOf(purpose, shieldedBy), host.Clock.GetCurrentInstant(), DataGroups.Bsn);
        return (await host.Store.Persons.Read(trajectoryId, reader, cancellation)).Value?.Bsn;
    }

    /// <summary>The column of the matrix in which whoever looks stands.</summary>
    public async Task<string> MatrixRole(Viewer viewer, CancellationToken cancellation = default)
    {
        if (viewer.Is(Roles.Coordinator) || viewer.Scopes.Contains(Scopes.ReadPersons))
        {
            return Staffing.Coordinator;
        }

        if (viewer.Is(Roles.Partner) && viewer.ContactId is { } contact)
        {
            return (await host.Store.Directory.Find(contact, cancellation))?.Role ?? "";
        }

        return viewer.Is(Roles.Analyst) ? "Analyst" : viewer.Is(Roles.Administrator) ? "Administrator" : "";
    }

    /// <summary>
    /// That column on one trajectory: who coordinates for a municipality that only says whether it is competent, sees what that takes and no
    /// more, as long as it is asked (domain.md 6, 4).
    /// </summary>
    private async Task<string> RoleOn(Trajectory? trajectory, Viewer viewer, CancellationToken cancellation)
    {
        var role = await MatrixRole(viewer, cancellation);
        if (role != Staffing.Coordinator || !viewer.Is(Roles.Partner) || trajectory is not { Dispute: { } dispute, Municipality: { } here })
        {
            return role;
        }

        var cards = (await host.Store.Directory.All(cancellation))
            .Where(card => card.Contact.Role == role && (card.Contact.Id == viewer.ContactId || card.Contact.DeputyId == viewer.ContactId))
            .ToList();
        return IsFor(here) ? role : dispute.IsOpen && IsFor(dispute.With) ? Staffing.OtherMunicipality : "";

        bool IsFor(string municipality) => cards.Any(card => card.Places.Any(place => place.Municipality is null || place.Municipality == municipality));
    }

    private async Task<Trajectory?> Of(Guid trajectoryId, CancellationToken cancellation) =>
        (await host.Store.Trajectories.Load(trajectoryId, cancellation))?.State;

    private static string PurposeOf(string purpose, string? shieldedBy) => shieldedBy is null ? purpose : purpose + PersonVault.OfShielded;

    /// <summary>A limit that nobody can check here shows nothing.</summary>
    private static Sight ShownOf(Grant bsn) => bsn switch
    {
        { Limit: null } => bsn.Sight,
        { Sight: Sight.Masked, Limit: Limits.RevealWithReason } => Sight.Masked,
        _ => Sight.None,
    };

    private static string? BsnOf(Person person, Sight shown) => shown switch
    {
        Sight.Full => person.Bsn,
        Sight.Masked => Bsn.TryParse(person.Bsn, out var bsn) ? bsn.ToString() : null,
        _ => null,
    };
}
