using SamenStarten.Channels.Texts;
using SamenStarten.Cli.Output;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Cli.Checking;

/// <summary>Finds out what a file is, and what is wrong with it as that.</summary>
internal static class FileCheck
{
    public static CheckedFile Of(TextFile file) => Path.GetExtension(file.Name).ToUpperInvariant() switch
    {
        ".LIQUID" => new CheckedFile(null, MessageTextCheck.Check(file.Name, file.Text)),
        ".YAML" or ".YML" when OverlayReader.IsOverlay(file.Text) => OfOverlay(file),
        ".YAML" or ".YML" => OfWorkflow(file),
        _ => new CheckedFile(
            $"{file.Name}: nothing that can be checked",
            [new Finding(file.Name, 1, "unknown-file-kind", "this can't be checked: a workflow or an overlay ends in .yaml, a message text in .liquid.")]),
    };

    /// <summary>With the texts that stand beside it: what a trajectory may need in two years is missed today.</summary>
    private static CheckedFile OfWorkflow(TextFile file)
    {
        var reading = WorkflowReader.Read(file.Name, file.Text);
        var what = reading.Workflow is { } workflow
            ? $"{file.Name}: workflow {workflow.Id}, version {workflow.Version}, with {CheckedFile.Counted(workflow.Milestones.Length, "milestone")} and {CheckedFile.Counted(workflow.Roles.Length, "role")}"
            : $"{file.Name}: a workflow";
        var folder = Path.Combine(Path.GetDirectoryName(file.Name) ?? "", "messages");
        if (!Directory.Exists(folder))
        {
            return new CheckedFile(what, reading.Findings);
        }

        var texts = MessageTemplates.Load(folder).Findings.Select(f => f with { File = Path.Combine(folder, f.File) });
        return new CheckedFile($"{what}, and the texts in {folder}", [.. reading.Findings, .. texts]);
    }

    /// <summary>By itself first; then laid over the workflow it is for, which stands in the folder above it or beside it.</summary>
    private static CheckedFile OfOverlay(TextFile file)
    {
        var reading = OverlayReader.Read(file.Name, file.Text);
        if (reading.Overlay is not { } overlay)
        {
            return new CheckedFile($"{file.Name}: an overlay", reading.Findings);
        }

        var folder = Path.GetDirectoryName(file.Name) ?? "";
        var above = Path.GetDirectoryName(folder) ?? "";
        var parent = new[] { folder.Length == 0 || Path.GetFileName(folder) == ".." ? Path.Combine(folder, "..") : above, folder }
            .Select(beside => Path.Combine(beside, Path.GetFileName(overlay.Of) + ".yaml"))
            .Select(TextFile.Find)
            .FirstOrDefault(found => found is not null);
        if (parent is null)
        {
            return new CheckedFile(
                $"{file.Name}: overlay {overlay.Id}, version {overlay.Version}, by itself",
                [new Finding(file.Name, LineOf(file), "workflow-not-found", $"the workflow it is for must stand in the folder above it, as {overlay.Of}.yaml.")]);
        }

        var laid = Overlay.ApplyTo(parent.Name, parent.Text, file.Name, file.Text);
        return new CheckedFile($"{file.Name}: overlay {overlay.Id}, version {overlay.Version}, over {parent.Name}{What(overlay, laid.Workflow, parent)}", laid.Findings);
    }

    private static string What(Overlay overlay, Workflow? laid, TextFile parent)
    {
        if (laid is null || WorkflowReader.Read(parent.Name, parent.Text).Workflow is not { } before)
        {
            return "";
        }

        var off = before.Milestones.Count(m => laid.Find(m.Id) is null);
        var changed = overlay.Changes.Count(id => laid.Find(id) is not null);
        return $"; it changes {CheckedFile.Counted(changed, "milestone")}, switches {CheckedFile.Counted(off, "milestone")} off and adds {CheckedFile.Counted(overlay.Adds.Length, "milestone")}";
    }

    private static int LineOf(TextFile file) =>
        file.Text.ReplaceLineEndings("\n").Split('\n').TakeWhile(line => !line.Contains("of:", StringComparison.Ordinal)).Count() + 1;
}
