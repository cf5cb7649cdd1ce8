using NodaTime;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Store.Schema;

/// <summary>A report about a message that was taken: its key, so that the same one isn't taken twice.</summary>
internal sealed class ReportRow
{
    public required string Key { get; init; }
    public required string Kind { get; init; }
    public Guid? MessageId { get; init; }
    public string? Problem { get; init; }
    public required Instant At { get; init; }
    public required Instant TakenAt { get; init; }

    public TakenReport ToReport() => new(Key.Split(':')[0], Enum.Parse<ReportKind>(Kind), MessageId is not null, Problem, TakenAt);
}
