using System.Collections.Immutable;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Orchestrations.Partners;
using SamenStarten.Web.Access;
using SamenStarten.Web.Deeds;
using SamenStarten.Web.Hosting;

namespace SamenStarten.Web.Pages.AddressBook;

/// <summary>Somebody leaves, and another one takes over all that was his: places, deputyships, the lead of trajectories.</summary>
public sealed class Departures(RegionHost host, DeedHandler deeds)
{
    /// <summary>What moves when this contact leaves.</summary>
    public async Task<Departure> Prepare(ContactCard leaving, ImmutableArray<ContactCard> all, CancellationToken cancellation)
    {
        var id = leaving.Contact.Id;
        var messages = await host.Store.Messages.ToContact(id, cancellation);
        return new Departure(
            leaving,
            [.. all.Where(card => !card.HasLeft && card.Contact.DeputyId == id).Select(card => card.Contact)],
            await Leads(id, cancellation),
            messages.Count(message => message.State is MessageState.Waiting or MessageState.Held));
    }

    /// <summary>Does it: the directory first, then every trajectory. One that is refused doesn't hold up the rest.</summary>
    /// <param name="commandId">Comes with the form: the same form posted twice is one hand-over.</param>
    /// <returns>The trajectories of which the lead couldn't be handed over, by number, and why.</returns>
    public async Task<ImmutableArray<(string Number, Rejection Why)>> HandOver(
        Departure departure, Contact to, Viewer viewer, Guid commandId, string reason, CancellationToken cancellation)
    {
        var from = departure.Leaving.Contact.Id;
        await host.Store.Directory.HandOver(from, to.Id, cancellation);
        var refused = ImmutableArray.CreateBuilder<(string, Rejection)>();
        foreach (var lead in departure.Leads)
        {
            var command = new AcceptLead(lead.Role, to.Id, to.DeputyId == from ? null : to.DeputyId, lead.AfterRelease);
            var id = DeterministicId.From("departure", commandId.ToString(), lead.TrajectoryId.ToString(), lead.AfterRelease ? "after" : "now");
            if (await deeds.Do(lead.TrajectoryId, viewer, new Deed(id, command, to.Role, reason), cancellation) is { } rejection)
            {
                refused.Add((lead.Number, rejection));
            }
        }

        return refused.ToImmutable();
    }

    private async Task<ImmutableArray<HeldLead>> Leads(string contactId, CancellationToken cancellation)
    {
        var leads = ImmutableArray.CreateBuilder<HeldLead>();
        foreach (var row in (await host.Store.Trajectories.Rows(cancellation)).Where(row => row.Index.Status is "open" or "paused"))
        {
            if (await host.Store.Trajectories.Load(row.Id, cancellation) is not { State: var trajectory })
            {
                continue;
            }

            if (trajectory.LeadContact == contactId)
            {
                leads.Add(new HeldLead(row.Id, trajectory.Number, trajectory.LeadRole ?? "", AfterRelease: false));
            }

            if (trajectory is { Left: null } && trajectory.LeadContactAfterRelease == contactId)
            {
                leads.Add(new HeldLead(row.Id, trajectory.Number, trajectory.LeadRoleAfterRelease ?? "", AfterRelease: true));
            }
        }

        return [.. leads.OrderBy(lead => lead.Number, StringComparer.Ordinal)];
    }
}

/// <summary>What moves when somebody leaves.</summary>
/// <param name="Deputises">For whom he is the deputy.</param>
/// <param name="WaitingMessages">Messages to him that haven't gone yet: they go to whoever fills his role then.</param>
public sealed record Departure(ContactCard Leaving, ImmutableArray<Contact> Deputises, ImmutableArray<HeldLead> Leads, int WaitingMessages);

/// <summary>The lead of a trajectory that somebody accepted.</summary>
/// <param name="AfterRelease">For after release, which is still to come.</param>
public sealed record HeldLead(Guid TrajectoryId, string Number, string Role, bool AfterRelease);
