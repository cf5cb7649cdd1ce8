using System.Collections.Immutable;
using System.Text;
using SamenStarten.Cli.Drawing;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Cli.Documenting;

/// <summary>A page with milestones: those of a phase, or those of the emergency branch.</summary>
internal sealed record MilestonePage(string File, string Title, ImmutableArray<Milestone> Milestones);

/// <summary>A workflow as pages to read: file names and their texts. The same workflow always gives the same pages.</summary>
internal static class WorkflowPages
{
    /// <summary>By what a page is known as ours, so that one that is no longer made can be cleared away.</summary>
    public const string Mark = "<!-- Made by `samenstarten document`. Change the workflow, not this page. -->";

    public static ImmutableSortedDictionary<string, string> Of(Workflow workflow)
    {
        ImmutableArray<MilestonePage> pages = [.. Pages(workflow).Where(page => !page.Milestones.IsEmpty)];
        var placeOf = pages.SelectMany(page => page.Milestones.Select(m => (m.Id, page.File))).ToDictionary(p => p.Id, p => p.File, StringComparer.Ordinal);
        var files = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            files[page.File] = Marked(Text(page, workflow, Link));
        }

        var runs = new SampleRuns(workflow);
        files["README.md"] = Marked(new IndexPage(runs, pages).Text());
        files["events.md"] = Marked(new EventsPage(runs, Link).Text());
        files["workflow.svg"] = Picture.Of(workflow);
        return files.ToImmutable();

        string Link(string id) => $"[{id}]({placeOf[id]}#{Anchors.Of(id)})";
    }

    private static IEnumerable<MilestonePage> Pages(Workflow workflow) => workflow.Phases
        .Select(phase => new MilestonePage(
            $"{phase.Id.ToLowerInvariant()}.md", $"{phase.Id} {phase.Name.En}", [.. workflow.Milestones.Where(m => m.Phase == phase.Id && !m.ComesWithEvent)]))
        .Append(new MilestonePage("emergency.md", "An unexpected release", [.. workflow.Milestones.Where(m => m.IsEmergency)]))
        .Append(new MilestonePage("situations.md", "What can happen", [.. workflow.Milestones.Where(m => m.IsSituation)]));

    private static string Text(MilestonePage page, Workflow workflow, Func<string, string> link)
    {
        var milestones = new MilestoneText(workflow, link);
        var text = new StringBuilder();
        text.Append("# ").Append(Words.Plain(page.Title)).Append("\n\n```mermaid\n").Append(MermaidDiagram.Of(workflow, page.Milestones)).Append("```\n");
        foreach (var milestone in page.Milestones)
        {
            text.Append(milestones.Of(milestone));
        }

        return text.ToString();
    }

    private static string Marked(string text) => $"{Mark}\n\n{text}";
}
