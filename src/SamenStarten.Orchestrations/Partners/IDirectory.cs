using System.Collections.Immutable;

namespace SamenStarten.Orchestrations.Partners;

/// <summary>Who fills which role, where. Work addresses of professionals; never a person in detention.</summary>
public interface IDirectory
{
    /// <summary>Everyone who fills a role on a trajectory of this municipality and this institution today: role to contact.</summary>
    Task<ImmutableDictionary<string, Contact>> StaffingFor(string? municipality, string institution, CancellationToken cancellation = default);

    Task<Contact?> Find(string contactId, CancellationToken cancellation = default);
}

/// <summary>Somebody, or a functional mailbox, that can be asked.</summary>
/// <param name="Id">Stable: what the log and messages hold.</param>
/// <param name="Language">nl or en.</param>
public sealed record Contact(string Id, string Role, string Organisation, string Address, string? Phone, string? DeputyId, string Language);
