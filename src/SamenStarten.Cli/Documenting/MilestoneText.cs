using System.Text;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Cli.Documenting;

/// <summary>All that a workflow says about one milestone, for people.</summary>
internal sealed class MilestoneText(Workflow workflow, Func<string, string> link)
{
    private readonly TermText _terms = new(link);

    public string Of(Milestone milestone)
    {
        var text = new StringBuilder();
        text.Append('\n').Append(Anchors.Mark(milestone.Id)).Append('\n');
        text.Append("### ").Append(milestone.Id).Append(' ').Append(Words.Plain(milestone.Name.En)).Append("\n\n");
        text.Append("In Dutch: ").Append(Words.Plain(milestone.Name.Nl)).Append(".\n\n| | |\n|---|---|\n");
        foreach (var (what, value) in Rows(milestone))
        {
            if (!string.IsNullOrEmpty(value))
            {
                text.Append("| ").Append(what).Append(" | ").Append(value).Append(" |\n");
            }
        }

        return text.ToString();
    }

    private IEnumerable<(string What, string? Value)> Rows(Milestone m)
    {
        yield return ("Domain", Words.Of(m.Domain));
        yield return ("Answers for it", Responsible(m));
        yield return ("Begins", _terms.Begins(m.Start));
        yield return ("Due", TermText.Due(m.Due));
        yield return ("Only if", _terms.When(m.When));
        yield return ("Tracks", m.IsEmergency ? "any, after an unexpected release" : m.IsSituation ? "any, once it happened" : Tracks(m));
        yield return ("Severity", Severity(m));
        yield return ("Documents", string.Join("<br>", m.Documents.Select(d => $"`{d.Type}`, from {Role(d.From)}: {Kept(d.Store)}")));
        yield return ("Done when", Words.Plain(m.Exit.Text.En));
        yield return ("Critical after", string.Join(", ", m.CriticalAfter));
        yield return ("To be done again after", $"{string.Join(", ", m.ReopenedBy)}{(m.ReopenedUnlessDone is { } unless ? $", unless {link(unless)} is done" : "")}");
        yield return ("Begins at once when a partner declines", string.Join(", ", m.WhenDeclined.Select(link)));
        yield return ("Comes before", string.Join(", ", m.Blocks.Select(link)));
        yield return ("Goes straight to", m.Straight?.ToString());
        yield return ("Recorded", Codes(m.Exit.Requires));
        yield return ("Can end in", Codes(m.Exit.Outcomes));
        yield return ("An outcome that is an event too", string.Join(", ", m.Exit.Brings.Select(b => $"`{b.Key}`: {b.Value}")));
        yield return ("Tried and not done with", Codes(m.Exit.Tries));
        yield return ("Leans on", string.Join(", ", m.DependsOn.Select(link)));
        yield return ("Seen by", string.Join("<br>", Sight(m)));
        yield return ("Shared on", $"`{m.LegalBasis}`");
        yield return ("Basis", Basis(m.Basis));
    }

    private string Responsible(Milestone m)
    {
        var (role, with, fallback, of) = m.Responsible;
        var together = with.IsEmpty ? "" : $", together with {Words.List(with.Select(Role))}";
        var next = (fallback ?? workflow.FindRole(role)?.Fallback) is { } other ? $"<br>if nobody fills that role: {Role(other)}" : "";
        var itself = m.Auto ? "<br>done by the system itself" : "";
        return $"{Role(role)}{(of is null ? "" : " of the municipality of the institution")}{together}{next}{itself}";
    }

    private string Severity(Milestone m)
    {
        var ladder = m.Severity == Core.Workflows.Severity.Supporting ? "ladder: normal" : $"ladder: normal, near release {m.Severity.ToString().ToLowerInvariant()}";
        var manager = workflow.FindRole(m.Responsible.Role)?.Manager is { } above ? $"; the manager is {Role(above)}" : "";
        return $"{m.Severity} ([{ladder}](README.md#ladder){manager})";
    }

    private string Tracks(Milestone m) => string.Join(", ", workflow.Tracks.Where(t => t.Includes(m)).Select(t => t.Id));

    private string Role(string id) => workflow.FindRole(id) is { } role ? Words.Plain(role.Name.En) : id;

    private static string Codes(IEnumerable<string> codes) => string.Join(", ", codes.Select(code => $"`{code}`"));

    private static string Kept(string store) => store switch
    {
        "File" => "the file itself is kept",
        "StatusOnly" => "only whether it is there",
        _ => "only where it is",
    };

    private IEnumerable<string> Sight(Milestone m)
    {
        foreach (var (grade, what) in new[] { ("F", "all of it"), ("S", "its status"), ("O", "only as their own task") })
        {
            if (m.Visibility.TryGetValue(grade, out var roles))
            {
                yield return $"{what}: {string.Join(", ", roles.Select(Role))}";
            }
        }
    }

    private static string Basis(Basis basis)
    {
        var what = basis.Class switch
        {
            BasisClass.Statutory => "law: it can be tightened, never relaxed",
            BasisClass.Agreed => "agreed or described practice",
            _ => "our default",
        };
        var note = basis.Note is { } said ? $"<br>{Words.Plain(said)}" : "";
        var reference = basis.Class == BasisClass.Default ? "" : $": {Words.Plain(basis.Reference)}";
        return $"{basis.Class} ({what}){reference}{note}";
    }
}
