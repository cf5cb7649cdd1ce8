using System.Collections.Immutable;

namespace SamenStarten.Core.Workflows;

/// <summary>A milestone and where it was written.</summary>
internal sealed record PlacedMilestone(Milestone Milestone, YamlView View)
{
    public YamlNode Near(params ReadOnlySpan<string> path) => View.Node.Near(path);
}

/// <summary>Reads one milestone.</summary>
internal static class MilestoneReader
{
    /// <summary>The keys of a milestone.</summary>
    public static readonly string[] Keys =
    [
        "id", "phase", "domain", "name", "responsible", "start", "due", "when", "tags", "severity", "auto", "documents", "exit", "dependsOn",
        "visibility", "shares", "basis", "criticalAfter", "reopenedBy", "reopenedUnlessDone", "whenDeclined", "blocks", "straight",
    ];

    private static readonly string[] Grades = ["F", "S", "O"];

    public static PlacedMilestone Read(YamlView view, Vocabulary known, bool emergency, bool situation = false)
    {
        var id = view.Text("id");
        var phase = view.Text("phase");
        known.Phases.Check(view, "phase", phase);
        known.Milestones.CheckAll(view, "dependsOn");
        known.Milestones.CheckAll(view, "whenDeclined");
        known.Milestones.CheckAll(view, "blocks");
        known.Milestones.Check(view, "reopenedUnlessDone", view.TextOrNull("reopenedUnlessDone"));
        var milestone = new Milestone
        {
            Id = id,
            Phase = phase,
            Domain = view.Choice<LifeDomain>("domain"),
            Name = view.LocalText("name"),
            Responsible = Responsible(view, known),
            Start = DueReader.Start(view, known),
            Due = DueReader.Due(view),
            When = DueReader.When(view, known),
            Tags = view.Texts("tags"),
            Severity = view.NeedChoice<Severity>("severity"),
            Auto = view.Flag("auto"),
            Documents = Documents(view, known),
            Exit = Exit(view),
            DependsOn = view.Texts("dependsOn"),
            Visibility = Visibility(view, known),
            LegalBasis = view.Map("shares", "legalBasis")?.Text("legalBasis") ?? "",
            Basis = Basis(view),
            IsEmergency = emergency,
            IsSituation = situation,
            CriticalAfter = DueReader.Events(view, "criticalAfter"),
            ReopenedBy = DueReader.Events(view, "reopenedBy"),
            ReopenedUnlessDone = view.TextOrNull("reopenedUnlessDone"),
            WhenDeclined = view.Texts("whenDeclined"),
            Blocks = view.Texts("blocks"),
            Straight = view.Choice<Rung>("straight"),
        };
        return new PlacedMilestone(milestone, view);
    }

    private static Responsible Responsible(YamlView milestone, Vocabulary known)
    {
        if (milestone.Map("responsible", "role", "with", "fallback", "of") is not { } view)
        {
            return new Responsible("", [], null, null);
        }

        var role = view.Text("role");
        var fallback = view.TextOrNull("fallback");
        known.Roles.Check(view, "role", role);
        known.Roles.Check(view, "fallback", fallback);
        known.Roles.CheckAll(view, "with");
        return new Responsible(role, view.Texts("with"), fallback, view.TextOrNull("of"));
    }

    private static ImmutableArray<DocumentNeed> Documents(YamlView milestone, Vocabulary known)
    {
        var needs = ImmutableArray.CreateBuilder<DocumentNeed>();
        foreach (var view in milestone.Maps("documents", $"milestone {milestone.TextOrNull("id")}, a document", "type", "from", "store"))
        {
            var from = view.Text("from");
            known.Roles.Check(view, "from", from);
            var store = view.Need("store") is { } node ? view.OneOf(node, "store", "ReferenceOnly", "StatusOnly", "File") : null;
            needs.Add(new DocumentNeed(view.Text("type"), from, store ?? ""));
        }

        return needs.ToImmutable();
    }

    private static Exit Exit(YamlView milestone)
    {
        if (milestone.Map("exit", "requires", "text", "outcomes", "brings", "tries") is not { } view)
        {
            return new Exit([], new LocalText("", ""), []);
        }

        var outcomes = view.Texts("outcomes");
        foreach (var tried in view.Scalars("tries").Where(t => !outcomes.Contains(t.Text)))
        {
            view.Add(tried, "unknown-outcome", $"there is no outcome “{tried.Text}”{Closest.Hint(tried.Text, outcomes)}");
        }

        return new Exit(view.Texts("requires"), view.LocalText("text"), outcomes) { Brings = Brings(view, outcomes), Tries = view.Texts("tries") };
    }

    private static ImmutableSortedDictionary<string, string> Brings(YamlView exit, ImmutableArray<string> outcomes)
    {
        var brings = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (exit.Find("brings") is null || exit.Map("brings", [.. outcomes]) is not { } view)
        {
            return brings.ToImmutable();
        }

        foreach (var outcome in outcomes.Where(o => view.Find(o) is not null))
        {
            brings[outcome] = DueReader.Event(view, outcome) ?? "";
        }

        return brings.ToImmutable();
    }

    private static ImmutableDictionary<string, ImmutableArray<string>> Visibility(YamlView milestone, Vocabulary known)
    {
        if (milestone.Map("visibility", Grades) is not { } view)
        {
            return ImmutableDictionary<string, ImmutableArray<string>>.Empty;
        }

        var grades = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var grade in Grades.Where(g => view.Find(g) is not null))
        {
            known.Roles.CheckAll(view, grade);
            grades[grade] = view.Texts(grade);
        }

        return grades.ToImmutable();
    }

    private static Basis Basis(YamlView milestone)
    {
        if (milestone.Map("basis", "class", "reference", "note") is not { } view)
        {
            return new Basis(BasisClass.Default, "", null);
        }

        view.Need("class");
        var basis = new Basis(view.Choice<BasisClass>("class") ?? BasisClass.Default, view.TextOrNull("reference") ?? "", view.TextOrNull("note"));
        if (basis.Class == BasisClass.Statutory && string.IsNullOrWhiteSpace(basis.Reference))
        {
            view.Add(view.Node, "statutory-without-reference", "a term that is law (Statutory) says which law, in “reference”.");
        }

        return basis;
    }
}
