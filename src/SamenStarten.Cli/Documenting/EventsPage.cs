using System.Globalization;
using System.Text;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Cli.Documenting;

/// <summary>The page about events: what each begins, asks anew, and has sent to whom. Nothing of it is written by hand.</summary>
internal sealed class EventsPage(SampleRuns runs, Func<string, string> link)
{
    private const string Start = "DetentionStarted";

    private readonly Workflow _workflow = runs.Workflow;

    public string Text()
    {
        var text = new StringBuilder();
        text.Append("# Events\n\n");
        text.Append("What happens to a trajectory, and what that has sent. Each event was given to a made-up trajectory (entry on ")
            .Append(CultureInfo.InvariantCulture, $"{EventSample.Entry:uuuu-MM-dd},\nrelease on {EventSample.Release:uuuu-MM-dd}, every role filled by a person of its own), run twice: with it and without it. What differs on the\n")
            .Append("day itself and the next is what stands here. Mails that follow later because a term moved aren't listed; `samenstarten simulate --script FILE` shows\nall of it. The texts are in [workflows/messages](../../workflows/messages).\n");
        var samples = EventSample.All.ToDictionary(s => s.Event, StringComparer.Ordinal);
        var silent = new List<string>();
        foreach (var name in KnownEvents.All.Order(StringComparer.Ordinal))
        {
            if (name == Start)
            {
                Section(text, name, "the start message comes", EventEffect.OfStart(runs), null);
            }
            else if (samples.TryGetValue(name, out var sample))
            {
                Section(text, name, sample.What, EventEffect.Of(sample, runs, onTime: true), EventEffect.Of(sample, runs, onTime: false));
            }
            else
            {
                silent.Add(name);
            }
        }

        text.Append("\n## Events without a sample\n\nA milestone can begin on these or be due again after them, and no single command to a trajectory brings them about:\n")
            .Append(Words.List(silent.Select(name => $"{Anchors.Mark(name)}`{name}`"))).Append(".\n");
        return text.ToString();
    }

    private void Section(StringBuilder text, string name, string what, EventEffect? answered, EventEffect? unanswered)
    {
        text.Append('\n').Append(Anchors.Mark(name)).Append('\n');
        text.Append("## ").Append(name).Append("\n\nIn the sample: ").Append(what).Append(".\n\n| | |\n|---|---|\n");
        Row(text, "Begins on it", _workflow.Milestones.Where(m => m.Start.On == name).Select(m => link(m.Id)));
        Row(text, "Due again after it", _workflow.Milestones.Where(m => m.Due.On.Contains(name)).Select(m => link(m.Id)));
        Row(text, "Began in the sample", (answered?.Begins ?? []).Select(link));
        Row(text, "Sent", Sentences(answered?.Sent ?? []), "nothing at once");
        var more = (unanswered?.Sent ?? []).Except(answered?.Sent ?? []);
        if (name != Start)
        {
            Row(text, "Sent besides, when nobody had answered before", Sentences(more));
        }
    }

    private IEnumerable<string> Sentences(IEnumerable<Sent> sent) =>
        sent.GroupBy(s => s.Template, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => $"[`{g.Key}`](../../workflows/messages/en/{g.Key}.liquid) to {Words.List(g.Select(s => Role(s.Role)).Order(StringComparer.Ordinal))}");

    private string Role(string id) => _workflow.FindRole(id) is { } role ? Words.Plain(role.Name.En) : id;

    private static void Row(StringBuilder text, string what, IEnumerable<string> values, string? otherwise = null)
    {
        var value = string.Join("<br>", values);
        if (value.Length > 0 || otherwise is not null)
        {
            text.Append("| ").Append(what).Append(" | ").Append(value.Length > 0 ? value : otherwise).Append(" |\n");
        }
    }
}
