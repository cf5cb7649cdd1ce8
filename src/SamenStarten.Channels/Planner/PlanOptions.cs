namespace SamenStarten.Channels.Planner;

/// <summary>A plan of a partner organisation.</summary>
public sealed record PlanOptions
{
    public string PlanId { get; init; } = "";

    /// <summary>The column that new tasks come in.</summary>
    public string BucketId { get; init; } = "";
}
