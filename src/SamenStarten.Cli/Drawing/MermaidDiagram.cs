using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Cli.Drawing;

/// <summary>A workflow as a Mermaid flowchart: a box a phase, a node a milestone, an arrow for what comes after what.</summary>
internal sealed partial class MermaidDiagram
{
    private const string Emergency = "emergency";
    private const string Situations = "situations";

    private readonly Workflow _workflow;
    private readonly ImmutableArray<Milestone> _milestones;
    private readonly Dictionary<string, string> _nodes;
    private readonly StringBuilder _text = new();

    private MermaidDiagram(Workflow workflow, IEnumerable<Milestone> milestones)
    {
        _workflow = workflow;
        _milestones = [.. milestones];
        _nodes = _milestones.Select((m, at) => (m.Id, Node: IdForm().IsMatch(m.Id) ? m.Id : $"m{at}")).ToDictionary(n => n.Id, n => n.Node, StringComparer.Ordinal);
    }

    /// <summary>The whole workflow; the same workflow always gives the same text.</summary>
    public static string Of(Workflow workflow) => Of(workflow, workflow.Milestones);

    /// <summary>Of these milestones, and the arrows between them.</summary>
    public static string Of(Workflow workflow, IEnumerable<Milestone> milestones) => new MermaidDiagram(workflow, milestones).Text();

    private string Text()
    {
        Line("flowchart LR");
        foreach (var phase in _workflow.Phases)
        {
            Box($"phase_{phase.Id}", $"{phase.Id} {phase.Name.Nl}", _milestones.Where(m => !m.ComesWithEvent && m.Phase == phase.Id));
        }

        Box(Emergency, "Onverwachte vrijlating", _milestones.Where(m => m.IsEmergency));
        Box(Situations, "Wat er kan gebeuren", _milestones.Where(m => m.IsSituation));
        Events();
        foreach (var connection in Connection.Of(_workflow).Where(c => _nodes.ContainsKey(c.From.Id) && _nodes.ContainsKey(c.To.Id)))
        {
            Line($"  {_nodes[connection.From.Id]} {(connection.Begins ? "-->" : "-.->")} {_nodes[connection.To.Id]}");
        }

        Line("  classDef critical fill:#fbe9e7,stroke:#a3180c,stroke-width:3px,color:#1b1b1b");
        Line("  classDef important fill:#fff6e0,stroke:#8a5a00,stroke-width:2px,color:#1b1b1b");
        Line("  classDef supporting fill:#eef3f7,stroke:#4a6072,stroke-width:1px,color:#1b1b1b");
        Line("  classDef event fill:#ffffff,stroke:#1b1b1b,stroke-dasharray:4 3,color:#1b1b1b");
        return _text.ToString();
    }

    private void Box(string id, string title, IEnumerable<Milestone> milestones)
    {
        var nodes = milestones.ToList();
        if (nodes.Count == 0)
        {
            return;
        }

        Line($"  subgraph {id}[\"{Escaped(title)}\"]");
        Line("    direction TB");
        foreach (var milestone in nodes)
        {
            Line($"    {_nodes[milestone.Id]}[\"{Escaped($"{milestone.Id} {ShortName.Of(milestone)}")}\"]:::{Class(milestone.Severity)}");
        }

        Line("  end");
    }

    private void Events()
    {
        foreach (var started in _milestones.Where(m => m.Start.On is not null).GroupBy(m => m.Start.On!, StringComparer.Ordinal))
        {
            Line($"  event_{started.Key}([\"{Escaped(started.Key)}\"]):::event");
            foreach (var milestone in started)
            {
                Line($"  event_{started.Key} --> {_nodes[milestone.Id]}");
            }
        }
    }

    private void Line(string line) => _text.Append(line).Append('\n');

    private static string Class(Severity severity) => severity switch
    {
        Severity.Critical => "critical",
        Severity.Important => "important",
        _ => "supporting",
    };

    // What has a meaning of its own in a label is written by its number, as Mermaid has it.
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text)
        {
            _ = c is '"' or '#' or '<' or '>' or '&' or ';' or '`' or '\\' or '\n' or '\r'
                ? escaped.Append('#').Append((int)c).Append(';')
                : escaped.Append(c);
        }

        return escaped.ToString();
    }

    // Anything else could be a word of Mermaid's own, such as "end".
    [GeneratedRegex(@"\A[A-Z]{1,3}[0-9]{1,3}\z")]
    private static partial Regex IdForm();
}
