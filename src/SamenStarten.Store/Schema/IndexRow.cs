using NodaTime;

namespace SamenStarten.Store.Schema;

/// <summary>What finds and sorts a trajectory: one row each.</summary>
internal sealed class IndexRow
{
    public required Guid Id { get; init; }
    public required long Version { get; init; }
    public required string Number { get; init; }
    public required string Status { get; init; }
    public required string Phase { get; init; }
    public required string Track { get; init; }
    public Instant? NextMoment { get; init; }
    public string? WhyNoMoment { get; init; }
    public string? FirstProblem { get; init; }
    public Instant? FirstProblemDue { get; init; }
    public string? FirstProblemSeverity { get; init; }

    /// <summary>As 2026-04-20: sorts as days do.</summary>
    public string? ReleaseDay { get; init; }
    public string? FirstProblemRung { get; init; }
    public string? ReleaseCertainty { get; init; }
    public bool HasLeft { get; init; }
    public string? LeadRole { get; init; }
    public string? Municipality { get; init; }
    public required string Institution { get; init; }
    public string? WorkflowId { get; init; }
    public int? WorkflowVersion { get; init; }
    public Guid? PersonId { get; init; }
}
