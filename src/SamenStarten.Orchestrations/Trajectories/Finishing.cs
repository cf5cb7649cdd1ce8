using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Partners;

namespace SamenStarten.Orchestrations.Trajectories;

/// <summary>What a contact says by "done". What follows from a fact is done by giving the fact: whoever says it of the lead takes it.</summary>
public static class Finishing
{
    /// <param name="contact">Who says it; null for who isn't in the directory.</param>
    public static Command CommandFor(string milestone, string? outcome, Contact? contact, Trajectory? trajectory) => milestone switch
    {
        KnownMilestones.LeadAccepted when contact is not null => new AcceptLead(contact.Role, contact.Id, contact.DeputyId, AfterRelease: false),
        KnownMilestones.MunicipalityConfirmed when trajectory?.Municipality is { } municipality => new ConfirmMunicipality(municipality, null),
        _ => new CompleteMilestone(milestone, string.IsNullOrEmpty(outcome) ? null : outcome, null),
    };
}
