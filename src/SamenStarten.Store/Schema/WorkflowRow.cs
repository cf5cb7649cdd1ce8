namespace SamenStarten.Store.Schema;

/// <summary>A version of a workflow, with all that it is read from.</summary>
internal sealed class WorkflowRow
{
    public required string Id { get; init; }
    public required int Version { get; init; }
    public required string Hash { get; init; }

    /// <summary>The texts of the workflow and of what was laid over it, and the profile.</summary>
    public required string Texts { get; init; }
}
