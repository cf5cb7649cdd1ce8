using System.Collections.Immutable;
using SamenStarten.Cli.Output;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Cli.Checking;

/// <summary>Finds out what a file is, and what is wrong with it as that.</summary>
internal static class FileCheck
{
    private static readonly string[] Folders = ["..", "."];

    public static ImmutableArray<Finding> Findings(TextFile file) => Path.GetExtension(file.Name).ToUpperInvariant() switch
    {
        ".LIQUID" => MessageTextCheck.Check(file.Name, file.Text),
        ".YAML" or ".YML" when OverlayReader.IsOverlay(file.Text) => OfOverlay(file),
        ".YAML" or ".YML" => WorkflowReader.Read(file.Name, file.Text).Findings,
        _ => [new Finding(file.Name, 1, "unknown-file-kind", "this can't be checked: a workflow or an overlay ends in .yaml, a message text in .liquid.")],
    };

    /// <summary>By itself first; then laid over the workflow it is for, which stands in the folder above it or beside it.</summary>
    private static ImmutableArray<Finding> OfOverlay(TextFile file)
    {
        var reading = OverlayReader.Read(file.Name, file.Text);
        if (reading.Overlay is not { } overlay)
        {
            return reading.Findings;
        }

        var folder = Path.GetDirectoryName(file.Name) ?? "";
        var parent = Folders
            .Select(beside => Path.Combine(folder, beside, Path.GetFileName(overlay.Of) + ".yaml"))
            .Select(TextFile.Find)
            .FirstOrDefault(found => found is not null);
        return parent is null
            ? [new Finding(file.Name, LineOf(file), "workflow-not-found", $"the workflow it is for must stand in the folder above it, as {overlay.Of}.yaml.")]
            : Overlay.ApplyTo(parent.Name, parent.Text, file.Name, file.Text).Findings;
    }

    private static int LineOf(TextFile file) =>
        file.Text.ReplaceLineEndings("\n").Split('\n').TakeWhile(line => !line.Contains("of:", StringComparison.Ordinal)).Count() + 1;
}
