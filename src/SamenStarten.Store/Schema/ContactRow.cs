using SamenStarten.Orchestrations.Partners;

namespace SamenStarten.Store.Schema;

/// <summary>Somebody, or a functional mailbox, that can be asked. Stays when he leaves: the log and messages refer to him.</summary>
internal sealed class ContactRow
{
    public required string Id { get; init; }
    public required string Role { get; init; }
    public required string Organisation { get; init; }
    public required string Address { get; init; }
    public string? Phone { get; init; }
    public string? DeputyId { get; init; }
    public required string Language { get; init; }

    public Contact ToContact() => new(Id, Role, Organisation, Address, Phone, DeputyId, Language);
}
