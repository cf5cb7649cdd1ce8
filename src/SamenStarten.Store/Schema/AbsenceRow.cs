using SamenStarten.Orchestrations.Partners;

namespace SamenStarten.Store.Schema;

/// <summary>Days on which a contact is away, the last one with it.</summary>
internal sealed class AbsenceRow
{
    public required string ContactId { get; init; }
    public required string FromDay { get; init; }
    public string? UntilDay { get; init; }

    public Absence ToAbsence() => new(ContactId, DayText.Parse(FromDay)!.Value, DayText.Parse(UntilDay));
}
