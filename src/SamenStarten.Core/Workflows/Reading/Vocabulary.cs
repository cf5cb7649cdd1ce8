namespace SamenStarten.Core.Workflows;

/// <summary>What a milestone may refer to.</summary>
internal sealed record Vocabulary(Known Milestones, Known Roles, Known Phases, Known Tracks)
{
    public static Vocabulary Of(YamlView root)
    {
        var milestones = Known.IdsOf(root.Find("milestones"));
        milestones.UnionWith(Known.IdsOf((root.Find("emergency") as YamlMapping)?.Find("milestones")));
        milestones.UnionWith(Known.IdsOf(root.Find("situations")));
        return new Vocabulary(
            new Known("unknown-milestone", "milestone", milestones),
            Known.In(root, "roles", "unknown-role", "role"),
            Known.In(root, "phases", "unknown-phase", "phase"),
            Known.In(root, "tracks", "unknown-track", "track"));
    }
}
