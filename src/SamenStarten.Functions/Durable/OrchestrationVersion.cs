namespace SamenStarten.Functions.Durable;

/// <summary>The version that is stamped on every orchestration that starts, and on every one that starts again: <c>defaultVersion</c> in host.json.</summary>
public static class OrchestrationVersion
{
    /// <summary>Goes up when an orchestration does its steps in another order. What runs on an older one is replayed by code that may differ: see decision 0014.</summary>
    public const string Current = "1.0";
}
