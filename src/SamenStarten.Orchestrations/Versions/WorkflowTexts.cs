using System.Collections.Immutable;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Orchestrations.Versions;

/// <summary>A text with the name of its file, for findings.</summary>
public sealed record WorkflowFile(string Name, string Text)
{
    public static WorkflowFile Read(string path) => new(path, File.ReadAllText(path));
}

/// <summary>All that a workflow is read from: with these, a version can be had again when the files that came with the product are other ones.</summary>
/// <param name="Overlays">In the order in which they are laid.</param>
public sealed record WorkflowTexts(WorkflowFile Base, ImmutableArray<WorkflowFile> Overlays, string? Profile)
{
    /// <param name="isKept">As in <see cref="Overlay.ApplyTo(string, string, IReadOnlyList{ValueTuple{string, string}}, string?, bool)"/>.</param>
    public Reading Read(bool isKept = false) => Overlay.ApplyTo(Base.Name, Base.Text, [.. Overlays.Select(o => (o.Name, o.Text))], Profile, isKept);
}
