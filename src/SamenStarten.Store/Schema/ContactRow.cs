using NodaTime;
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
    public string? Unit { get; init; }
    public string? Name { get; init; }
    public bool IsMailbox { get; init; }
    public int Attendance { get; init; }
    public string Rhythm { get; init; } = nameof(MailRhythm.AtOnce);
    public string? ConfirmedOn { get; init; }
    public Instant? DoubtfulSince { get; init; }
    public string? DoubtfulWhy { get; init; }

    public Contact ToContact(OrganisationRow? organisation) => new(Id, Role, Organisation, Address, Phone, DeputyId, Language)
    {
        Unit = Unit,
        Name = Name,
        IsMailbox = IsMailbox,
        Attendance = (AttendanceDays)Attendance,
        Rhythm = Enum.Parse<MailRhythm>(Rhythm),
        ConfirmedOn = DayText.Parse(ConfirmedOn),
        DoubtfulSince = DoubtfulSince,
        DoubtfulWhy = DoubtfulWhy,
        Via = organisation?.Via,
        TasksVia = organisation?.TasksVia,
    };
}
