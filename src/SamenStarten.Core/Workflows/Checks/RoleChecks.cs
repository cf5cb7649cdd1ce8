using System.Collections.Immutable;

namespace SamenStarten.Core.Workflows;

/// <summary>
/// Finds roles that nobody fills, as far as a file can tell. Whether a region has somebody for a role is the directory's, which shows the gap.
/// </summary>
internal static class RoleChecks
{
    /// <summary>The kinds of organisation that a contact can work for; the last is for the person himself.</summary>
    private static readonly string[] Partners =
        ["Municipality", "Prison", "Probation", "CareAndSafetyHouse", "Housing", "Shelter", "Care", "Volunteers", "Person"];

    private const string Nobody = "role-nobody-fills";
    private const string Person = "Person";
    private const string CareAndSafetyHouseManager = "CareAndSafetyHouseManager";

    public static void Run(Workflow workflow, ImmutableArray<PlacedMilestone> milestones, YamlView root)
    {
        var used = Used(workflow);
        foreach (var (role, node) in Written(workflow, root))
        {
            if (role.Partner.Length > 0 && !Partners.Contains(role.Partner))
            {
                root.Add(
                    node.Near("partner"),
                    Nobody,
                    $"no organisation is of the kind “{role.Partner}”, so nobody can be {role.Id}{Closest.Hint(role.Partner, Partners)}");
            }

            if (!used.Contains(role.Id))
            {
                root.Add(node, "role-unused", $"no milestone, lead proposal, rung or other role names {role.Id}, so whoever fills it is never asked.");
            }
        }

        foreach (var placed in milestones)
        {
            Helper(workflow, placed);
            Manager(workflow, placed);
        }

        if (workflow.Ladders.Targets.ContainsValue(RungTarget.CareAndSafetyHouseManager) && workflow.FindRoleOnce(CareAndSafetyHouseManager) is null)
        {
            root.Add(
                root.Node.Near("ladders", "targets"),
                "critical-without-ladder",
                $"a rung turns to {CareAndSafetyHouseManager}, and there is no such role, so that rung reaches nobody.");
        }
    }

    private static IEnumerable<(Role Role, YamlMapping Node)> Written(Workflow workflow, YamlView root)
    {
        var nodes = root.Items("roles").OfType<YamlMapping>().ToList();
        return nodes.Count == workflow.Roles.Length ? workflow.Roles.Zip(nodes).Where(r => r.First.Id.Length > 0) : [];
    }

    // The person has no mailbox of ours: he is asked by way of who helps him.
    private static void Helper(Workflow workflow, PlacedMilestone placed)
    {
        var (role, with, fallback, _) = placed.Milestone.Responsible;
        string?[] helpers = [.. with, fallback, workflow.FindRoleOnce(role)?.Fallback];
        if (role == Person && !helpers.Any(helper => helper is not (null or Person)))
        {
            placed.View.Add(
                placed.Near("responsible"), Nobody, "the person himself isn't mailed: give “responsible” a “with” that helps him, or a “fallback”.");
        }
    }

    private static void Manager(Workflow workflow, PlacedMilestone placed)
    {
        if (placed.Milestone.Severity == Severity.Critical
            && workflow.Ladders.Targets.ContainsValue(RungTarget.Manager)
            && workflow.FindRoleOnce(placed.Milestone.Responsible.Role) is { Manager: null } role)
        {
            placed.View.Add(
                placed.Near("responsible"),
                "critical-without-ladder",
                $"this is critical, and a rung turns to the manager of {role.Id}, who has none: give the role a “manager”.");
        }
    }

    // A file with one id twice is read on, too.
    private static Role? FindRoleOnce(this Workflow workflow, string id) => workflow.Roles.FirstOrDefault(r => r.Id == id);

    private static HashSet<string> Used(Workflow workflow)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var milestone in workflow.Milestones)
        {
            used.Add(milestone.Responsible.Role);
            used.UnionWith(milestone.Responsible.With);
            used.UnionWith(milestone.Documents.Select(d => d.From));
            used.UnionWith(milestone.Visibility.Values.SelectMany(roles => roles));
            Add(milestone.Responsible.Fallback);
        }

        foreach (var role in workflow.Roles)
        {
            Add(role.Manager);
            Add(role.Fallback);
        }

        foreach (var proposal in workflow.LeadProposals)
        {
            used.Add(proposal.During);
            Add(proposal.After);
        }

        if (workflow.Ladders.Targets.ContainsValue(RungTarget.CareAndSafetyHouseManager))
        {
            used.Add(CareAndSafetyHouseManager);
        }

        return used;

        void Add(string? role)
        {
            if (role is not null)
            {
                used.Add(role);
            }
        }
    }
}
