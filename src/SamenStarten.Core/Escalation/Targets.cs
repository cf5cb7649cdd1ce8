using SamenStarten.Core.Partners;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Escalation;

/// <summary>Who a rung turns to (domain.md 4.4).</summary>
internal static class Targets
{
    public const string Casemanager = "DjiCaseManager";

    /// <summary>Whoever prepares it for the administrators of the municipality (domain.md 4.4, E5).</summary>
    private const string AdministrativeLine = "PolicyAdviser";

    public static List<(string Role, string ContactId)> Of(Rung rung, Milestone milestone, Unfolding unfolding)
    {
        var responsible = unfolding.Staffing.Responsible(milestone, unfolding.Trajectory, unfolding.Workflow);
        var role = responsible is { } r ? unfolding.Workflow.FindRole(r.Role) : null;
        return unfolding.Workflow.Ladders.Targets.GetValueOrDefault(rung, RungTarget.AdministrativeLine) switch
        {
            RungTarget.Assignee => responsible is { } assignee
                ? [(assignee.Role, assignee.Seat.ContactId), .. Deputy(assignee)]
                : [],
            RungTarget.Lead => [.. Filled(unfolding, Staffing.Lead), .. Filled(unfolding, role is { InPrison: true } ? Casemanager : Staffing.Coordinator)],
            RungTarget.Manager => [.. Filled(unfolding, role?.Manager)],
            RungTarget.AdministrativeLine => [.. Filled(unfolding, AdministrativeLine)],
            _ => [.. Filled(unfolding, "CareAndSafetyHouseManager")],
        };
    }

    /// <summary>As what a contact is asked at a rung that fell: as he would be now, or as whoever came in his place.</summary>
    public static string RoleOf(string contact, FallenRung fallen, Milestone milestone, Unfolding unfolding)
    {
        var targets = Of(fallen.Rung, milestone, unfolding);
        return targets.FirstOrDefault(t => t.ContactId == contact).Role
            ?? targets.FirstOrDefault(t => !fallen.To.Contains(t.ContactId)).Role
            ?? RoleOf(contact, unfolding);
    }

    /// <summary>What a contact is on this trajectory.</summary>
    public static string RoleOf(string contact, Unfolding unfolding) =>
        unfolding.Staffing.Seats.Where(s => s.Value.ContactId == contact).Select(s => s.Key).Order(StringComparer.Ordinal).FirstOrDefault() ?? contact;

    private static IEnumerable<(string, string)> Deputy((string Role, Seat Seat) assignee) =>
        assignee.Seat.DeputyId is { } deputy ? [(assignee.Role, deputy)] : [];

    private static IEnumerable<(string, string)> Filled(Unfolding unfolding, string? role) =>
        role is not null && unfolding.Staffing.Fill(role, unfolding.Trajectory) is { } seat ? [(role, seat.ContactId)] : [];
}
