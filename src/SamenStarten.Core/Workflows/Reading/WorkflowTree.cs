using System.Collections.Immutable;

namespace SamenStarten.Core.Workflows;

/// <summary>Reads a whole workflow from its tree: one line a section.</summary>
internal static class WorkflowTree
{
    private static readonly string[] Sections =
    [
        "definition", "name", "tracks", "compression", "remandPack", "phases", "roles", "ladders", "lead", "profiles", "emergency", "retention",
        "milestones", "situations",
    ];

    private static readonly Offset Never = new(0, TermUnit.Months);

    /// <summary>The workflow, full of stopgaps where there are findings, or null when the file is no mapping at all.</summary>
    public static Workflow? Read(YamlNode node, string hash, Findings findings)
    {
        if (YamlView.Of(node, "the workflow", findings, Sections) is not { } root)
        {
            return null;
        }

        var known = Vocabulary.Of(root);
        var definition = root.Map("definition", "id", "version", "locale", "timezone", "calendar", "liberationDay");
        var emergency = root.Map("emergency", "reasons", "notice", "milestones");
        root.Need("milestones");
        var placed = Placed(root, emergency, known);
        var workflow = new Workflow
        {
            Id = definition?.Text("id") ?? "",
            Version = definition?.NeedNumber("version") ?? 0,
            Hash = hash,
            Name = root.LocalText("name"),
            LiberationDay = definition?.Flag("liberationDay") ?? false,
            Tracks = RouteReader.Tracks(root),
            Compression = RouteReader.Compression(root),
            RemandPackDue = root.Map("remandPack", "due") is { } pack && pack.Need("due") is { } due
                ? pack.MomentAt(due) ?? new Moment(Anchor.D0, Never)
                : new Moment(Anchor.D0, Never),
            Phases = Phases(root),
            Roles = Roles(root, known),
            Ladders = LadderReader.Read(root, known),
            LeadProposals = RouteReader.Lead(root, known),
            Profiles = Profiles(root, known),
            Emergency = new Emergency(emergency?.Texts("reasons") ?? [], Notice(emergency)),
            Retention = Retention(root),
            Milestones = [.. placed.Select(p => p.Milestone)],
        };
        Settings(definition);
        WorkflowChecks.Run(workflow, placed, root);
        return workflow;
    }

    private static ImmutableArray<PlacedMilestone> Placed(YamlView root, YamlView? emergency, Vocabulary known)
    {
        var ordinary = root.Maps("milestones", "milestone", MilestoneReader.Keys);
        var unexpected = emergency?.Maps("milestones", "milestone", MilestoneReader.Keys) ?? [];
        var brought = root.Find("situations") is null ? [] : root.Maps("situations", "milestone", MilestoneReader.Keys);
        Known.CheckUnique(ordinary.Concat(unexpected).Concat(brought), "milestone");
        return
        [
            .. ordinary.Select(v => MilestoneReader.Read(v, known, emergency: false)),
            .. unexpected.Select(v => MilestoneReader.Read(v, known, emergency: true)),
            .. brought.Select(v => MilestoneReader.Read(v, known, emergency: false, situation: true)),
        ];
    }

    // What the product can do today; another value would be ignored in silence.
    private static void Settings(YamlView? definition)
    {
        foreach (var (key, value) in new[] { ("locale", "nl-NL"), ("timezone", "Europe/Amsterdam"), ("calendar", "nl-public") })
        {
            if (definition?.Find(key) is { } node)
            {
                definition.OneOf(node, key, value);
            }
        }
    }

    private static ImmutableArray<PhaseName> Phases(YamlView root)
    {
        root.Need("phases");
        var views = root.Maps("phases", "phase", "id", "name");
        Known.CheckUnique(views, "phase");
        return [.. views.Select(v => new PhaseName(v.Text("id"), v.LocalText("name")))];
    }

    private static ImmutableArray<Role> Roles(YamlView root, Vocabulary known)
    {
        root.Need("roles");
        var views = root.Maps("roles", "role", "id", "name", "partner", "manager", "fallback", "inPrison");
        Known.CheckUnique(views, "role");
        var roles = ImmutableArray.CreateBuilder<Role>();
        foreach (var view in views)
        {
            var role = new Role(
                view.Text("id"),
                view.LocalText("name"),
                view.Text("partner"),
                view.TextOrNull("manager"),
                view.TextOrNull("fallback"),
                view.Flag("inPrison"));
            known.Roles.Check(view, "manager", role.Manager);
            known.Roles.Check(view, "fallback", role.Fallback);
            roles.Add(role);
        }

        return roles.ToImmutable();
    }

    private static ImmutableDictionary<string, ImmutableArray<string>> Profiles(YamlView root, Vocabulary known)
    {
        var profiles = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var names = root.Find("profiles") is YamlMapping mapping ? mapping.Entries.Select(e => e.Key.Text).ToArray() : [];
        if (root.MapOrNull("profiles", names) is { } view)
        {
            foreach (var name in names)
            {
                view.Need(name);
                known.Milestones.CheckAll(view, name);
                profiles[name] = view.Texts(name);
            }
        }

        return profiles.ToImmutable();
    }

    private static int Notice(YamlView? emergency)
    {
        emergency?.Need("notice");
        return emergency is null ? 0 : RouteReader.WorkingDays(emergency, "notice") ?? 0;
    }

    private static Retention Retention(YamlView root)
    {
        var view = root.Map("retention", "afterClosure", "startMessageWithoutTrajectory");
        view?.Need("afterClosure");
        view?.Need("startMessageWithoutTrajectory");
        return new Retention(view?.Term("afterClosure") ?? Never, view?.Term("startMessageWithoutTrajectory") ?? Never);
    }
}
