namespace SamenStarten.Orchestrations.Versions;

/// <summary>Which workflow a region works with, as it stands in its settings: paths of files.</summary>
/// <param name="Workflow">Another workflow than the national one.</param>
/// <param name="Profile">Part of it, such as <c>core</c>, for a region that starts small.</param>
/// <param name="Overlay">What the region does differently.</param>
/// <param name="MunicipalityOverlays">By CBS code what a municipality does differently, laid over that of the region.</param>
public sealed record WorkflowSettings(string? Workflow, string? Profile, string? Overlay, IReadOnlyDictionary<string, string> MunicipalityOverlays)
{
    /// <summary>The national workflow as it is.</summary>
    public static WorkflowSettings National { get; } = new(null, null, null, new Dictionary<string, string>());

    /// <summary>The names of the settings, after <c>Region</c>, that name a file that isn't there.</summary>
    public IEnumerable<string> MissingFiles(string separator) =>
        new[] { ("Workflow", Workflow), ("Overlay", Overlay) }
            .Concat(MunicipalityOverlays.Select(m => ($"MunicipalityOverlays{separator}{m.Key}", (string?)m.Value)))
            .Where(named => named.Item2 is { } path && !File.Exists(path))
            .Select(named => named.Item1);
}
