namespace SamenStarten.Channels.Planner;

/// <summary>Plans in Microsoft Planner in which partners get their tasks. We sign in as for mail over Graph.</summary>
public sealed record PlannerOptions
{
    /// <summary>By the mailbox name of the sender.</summary>
    public IReadOnlyDictionary<string, PlanOptions> Plans { get; init; } = new Dictionary<string, PlanOptions>();
}
