using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Orchestrations.Partners;
using SamenStarten.Orchestrations.Partners.Gaps;
using SamenStarten.Orchestrations.Partners.Importing;
using SamenStarten.Web.Hosting;

namespace SamenStarten.Web.Pages.AddressBook;

/// <summary>What the pages of the directory work with.</summary>
public sealed class DirectoryDesk(RegionHost host)
{
    public LocalDate Today => host.Clock.GetCurrentInstant().LocalDate();

    /// <summary>The directory, and what a card of it is read against.</summary>
    public async Task<DirectoryContext> Context(CancellationToken cancellation) => new(
        host.Files.Workflow,
        host.Files.Reference,
        [.. host.Senders.All.Select(sender => sender.Id)],
        await host.Store.Directory.All(cancellation),
        await host.Store.Directory.Organisations(cancellation));

    public async Task<ContactCard?> Find(string? contactId, CancellationToken cancellation) =>
        (await host.Store.Directory.All(cancellation)).FirstOrDefault(card => card.Contact.Id == contactId);

    /// <summary>What a directory with these cards leaves open, where we work.</summary>
    public async Task<DirectoryGaps> Gaps(ImmutableArray<ContactCard> cards, CancellationToken cancellation)
    {
        var trajectories = (await host.Store.Trajectories.Rows(cancellation))
            .Where(row => row.Index.Status is "open" or "paused").Select(row => new Place(row.Index.Municipality, row.Index.Institution));
        return DirectoryGaps.Of(cards, host.Files.Workflow, Workplaces.Of(cards, trajectories), Today);
    }

    /// <summary>Keeps a card as one row says it; answers what is wrong when it can't be.</summary>
    /// <param name="mayBeKnown">Whether the row may be about somebody who is in the directory.</param>
    public async Task<(ContactCard? Kept, ImmutableArray<DirectoryFinding> Wrong)> Keep(
        ImmutableDictionary<string, string> cells, bool mayBeKnown, CancellationToken cancellation)
    {
        var context = await Context(cancellation);
        var file = DirectoryFile.Of([new DirectoryRow(1, cells)], context);
        if (!file.Findings.IsEmpty)
        {
            return (null, file.Findings);
        }

        var card = file.Cards[0];
        if (!mayBeKnown && context.Current.Any(known => known.Contact.Id == card.Contact.Id && !known.HasLeft))
        {
            return (null, [new DirectoryFinding(1, Columns.Address, "double-row", card.Contact.Id, "This mailbox is in the directory in this role.", RefusesRow: true)]);
        }

        var kept = card with { Contact = card.Contact with { ConfirmedOn = Today } };
        await host.Store.Directory.Apply(new DirectoryChange([kept], [], []), cancellation);
        return (kept, []);
    }
}
