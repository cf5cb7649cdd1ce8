using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SamenStarten.Cli.Drawing;
using SamenStarten.Core.Simulation;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Cli.Documenting;

/// <summary>The first page: what the workflow is, its tracks, ladder and phases, what it has sent, and how it hangs together.</summary>
internal sealed class IndexPage(SampleRuns runs, ImmutableArray<MilestonePage> pages)
{
    private readonly Workflow _workflow = runs.Workflow;

    public string Text()
    {
        var text = new StringBuilder();
        text.Append("# ").Append(Words.Plain(_workflow.Name.En)).Append("\n\n");
        text.Append(CultureInfo.InvariantCulture, $"`{_workflow.Id}`, version {_workflow.Version}: {_workflow.Milestones.Length} milestones. How it is written is in [workflow-notation.md](../workflow-notation.md).\n");
        text.Append("[As a picture](workflow.svg), in Dutch.\n\n## Pages\n\n| | milestones |\n|---|---|\n");
        foreach (var page in pages)
        {
            text.Append(CultureInfo.InvariantCulture, $"| [{Words.Plain(page.Title)}]({page.File}) | {string.Join(", ", page.Milestones.Select(m => $"[{m.Id}]({page.File}#{Anchors.Of(m.Id)})"))} |\n");
        }

        text.Append("| [Events](events.md) | what each begins, and what it has sent to whom |\n\n");
        Tracks(text);
        Ladder(text);
        Mails(text);
        text.Append("## How it hangs together\n\nA line: begins after. A dotted line: leans on. Names are in Dutch, as people see them.\n\n```mermaid\n");
        text.Append(MermaidDiagram.Of(_workflow)).Append("```\n");
        return text.ToString();
    }

    private void Tracks(StringBuilder text)
    {
        text.Append("## Tracks\n\n| | chosen when | milestones |\n|---|---|---|\n");
        foreach (var track in _workflow.Tracks)
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{track.Id}` {Words.Plain(track.Name.En)} | {Chosen(track)} | {_workflow.Milestones.Count(track.Includes)} |\n");
        }

        text.Append('\n');
    }

    private static string Chosen(Track track) => track switch
    {
        { Titles: [_, ..] } => $"the title of detention is {Words.List(track.Titles.Select(t => $"`{t}`"), "or")}",
        { WhenReleaseUnknown: true } => "on remand, while nobody has given a release date",
        { MaxDays: { } days } => $"the stay is {days} days at most",
        _ => "the stay is longer",
    };

    private void Ladder(StringBuilder text)
    {
        var ladders = _workflow.Ladders;
        text.Append(Anchors.Mark("ladder")).Append("\n## Ladder\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Reminders before a due date, rungs after it, in working days. Near release ({ladders.NearWorkingDays} working days, and for what is critical phase\n")
            .Append(CultureInfo.InvariantCulture, $"{Words.List(ladders.NearPhases)}) what is important or critical has a column of its own; otherwise the normal one holds.\n\n");
        text.Append("| | goes to | normal | important, near release | critical, near release |\n|---|---|---|---|---|\n");
        LadderColumn[] columns = [ladders.Normal, ladders.Important, ladders.Critical];
        text.Append("| reminders | who was asked |").Append(string.Concat(columns.Select(c => $" {Words.List(c.Reminders.Select(r => $"{r}"))} before |"))).Append('\n');
        foreach (var (rung, target) in ladders.Targets)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {rung} | {Words.Of(target)} |").Append(string.Concat(columns.Select(c => $" {(c.Rungs.TryGetValue(rung, out var days) ? $"{days} after" : "-")} |"))).Append('\n');
        }

        text.Append("| E5 | the administrative line | by decision at E4 | by decision at E4 | by decision at E4 |\n\n");
    }

    // The same trajectory as on the page about events, with nobody answering: every reminder and every rung shows.
    private void Mails(StringBuilder text)
    {
        var mails = Mails(runs.Whole(onTime: false));
        text.Append("## What it sends when nobody answers\n\n");
        text.Append(CultureInfo.InvariantCulture, $"A made-up trajectory from {EventSample.Entry:uuuu-MM-dd} to nine months after release on {EventSample.Release:uuuu-MM-dd}: {mails.Count} mails to ")
            .Append(CultureInfo.InvariantCulture, $"{mails.Select(m => m.Contact).Distinct().Count()} people. When everybody answers on the day before, it is {Mails(runs.Whole(onTime: true)).Count}.\n\n| text | mails | to |\n|---|---|---|\n");
        foreach (var mail in mails.GroupBy(m => m.Template!, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var roles = mail.Select(m => _workflow.FindRole(m.Role!) is { } role ? Words.Plain(role.Name.En) : m.Role!).Distinct().Order(StringComparer.Ordinal);
            text.Append(CultureInfo.InvariantCulture, $"| [`{mail.Key}`](../../workflows/messages/en/{mail.Key}.liquid) | {mail.Count()} | {string.Join(", ", roles)} |\n");
        }

        text.Append('\n');
    }

    private static List<Happening> Mails(SimulationResult result) => [.. result.Happenings.Where(h => h.Kind == "message")];
}
