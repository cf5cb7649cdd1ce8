using System.Collections.Immutable;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Partners;

/// <summary>Who fills a role on a trajectory, by id.</summary>
/// <param name="DeputyId">Who replaces, and is asked beside him from the first rung on.</param>
public sealed record Seat(string ContactId, string? DeputyId);

/// <summary>Who fills which role on one trajectory at one moment. It is passed in and what follows from it is recorded, so that a decision can be repeated.</summary>
public sealed record Staffing(ImmutableDictionary<string, Seat> Seats)
{
    public const string Lead = "Lead";
    public const string Person = "Person";
    public const string Coordinator = "AftercareCoordinator";

    /// <summary>The aftercare coordinator of the other municipality, while two don't agree on which is competent (domain.md 6, 4).</summary>
    public const string OtherMunicipality = "OtherAftercareCoordinator";

    /// <summary>Who fills it follows from the trajectory; nobody stands in the address book for it.</summary>
    public static bool IsOfTheTrajectory(string role) => role is Person or Lead or OtherMunicipality;

    /// <summary>Every role of the workflow filled by a person of its own, called after the role: for simulation.</summary>
    public static Staffing OneEach(Workflow workflow) =>
        new(workflow.Roles.Where(r => r.Id != Person).ToImmutableDictionary(r => r.Id, r => new Seat(r.Id, null)));

    /// <summary>Who answers for a milestone, and in which role; null when nobody does. The person himself is reached through who helps him.</summary>
    public (string Role, Seat Seat)? Responsible(Milestone milestone, Trajectory trajectory, Workflow workflow)
    {
        var responsible = milestone.Responsible;
        if (trajectory[milestone.Id].Partner is { } partner)
        {
            return (Candidates(responsible, workflow).FirstOrDefault() ?? responsible.Role, new Seat(partner, null));
        }

        var outside = trajectory.IsAskedBeforehand(milestone.Id);
        return Candidates(responsible, workflow)
            .Where(role => !outside || workflow.FindRole(role) is not { InPrison: true })
            .Select(role => Fill(role, trajectory) is { } seat ? (role, seat) : ((string, Seat)?)null)
            .FirstOrDefault(found => found is not null);
    }

    /// <summary>
    /// The role that hands a document over. What the institution would, whoever does the work asks the person himself for while he is at home.
    /// </summary>
    public string HandsOver(DocumentNeed document, Milestone milestone, Trajectory trajectory, Workflow workflow) =>
        trajectory.IsAskedBeforehand(milestone.Id) && workflow.FindRole(document.From) is { InPrison: true }
            ? Responsible(milestone, trajectory, workflow)?.Role ?? Person
            : document.From;

    /// <summary>Who fills a role; the lead is whoever accepted it, or else whoever was proposed.</summary>
    public Seat? Fill(string role, Trajectory trajectory)
    {
        if (trajectory.WithoutConsent.Contains(role))
        {
            return null;
        }

        if (role != Lead)
        {
            return Seats.GetValueOrDefault(role);
        }

        if (trajectory.LeadContact is { } contact)
        {
            return new Seat(contact, null);
        }

        return Seats.GetValueOrDefault(Lead) ?? (trajectory.ProposedLeadRole is { } proposed ? Seats.GetValueOrDefault(proposed) : null);
    }

    private static IEnumerable<string> Candidates(Responsible responsible, Workflow workflow)
    {
        var asked = responsible.With.Prepend(responsible.Role).Where(r => r != Person).Take(1);
        var fallbacks = new[] { responsible.Fallback, workflow.FindRole(responsible.Role)?.Fallback }.OfType<string>().Where(r => r != Person);
        return asked.Concat(fallbacks);
    }
}
