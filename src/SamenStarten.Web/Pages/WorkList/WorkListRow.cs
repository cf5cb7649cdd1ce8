using NodaTime;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Web.Pages.WorkList;

/// <summary>A trajectory on the work list: what goes wrong first, and when he is out.</summary>
/// <param name="Name">Whom it is about, for who may see that.</param>
/// <param name="Problem">The milestone that goes wrong first; null when nothing is outstanding.</param>
public sealed record WorkListRow(
    Guid Id, string Number, string? Name, string? Problem, Severity? Severity, Instant? Due, bool IsLate, string? Rung, LocalDate? Release, string Certainty,
    bool HasLeft, string? Lead, string Phase, string Municipality, string Status);
