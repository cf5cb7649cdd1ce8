namespace SamenStarten.Cli.Documenting;

/// <summary>The names by which one page leads to a place in another.</summary>
internal static class Anchors
{
    public static string Of(string id) => id.ToLowerInvariant();

    public static string Mark(string id) => $"<a id=\"{Of(id)}\"></a>";
}
