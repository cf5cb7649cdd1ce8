using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SamenStarten.Core.Messages;
using SamenStarten.Orchestrations.Partners;
using SamenStarten.Store.Databases;
using SamenStarten.Store.Schema;

namespace SamenStarten.Store.Partners;

/// <summary>Who fills which role, from the contacts table. The most specific place wins.</summary>
public sealed class ContactDirectory : IDirectory
{
    private readonly IStoreWriter writer;
    private readonly IStoreReaders readers;

    private readonly bool remembers;

    // Asked for at every look at every trajectory, and changed a few times a year: where one process writes, it knows when.
    private volatile ConcurrentDictionary<(string? Municipality, string Institution), Roster> known = [];

    /// <param name="remembers">Nobody else changes the directory.</param>
    internal ContactDirectory(IStoreWriter writer, IStoreReaders readers, bool remembers) =>
        (this.writer, this.readers, this.remembers) = (writer, readers, remembers);

    /// <summary>
    /// Makes this the whole directory, in one transaction. Contacts that are not in it fill no role from now on; they stay findable, since the
    /// log and messages refer to them.
    /// </summary>
    /// <returns>How many contacts fill a role now.</returns>
    public async Task<int> Import(IEnumerable<ScopedContact> contacts, CancellationToken cancellation = default)
    {
        var all = contacts.ToImmutableArray();
        await Change(
            scope =>
            {
                ContactWriting.LeaveAll(scope);
                foreach (var (contact, municipality, institution) in all)
                {
                    ContactWriting.Keep(scope, contact);
                    ContactWriting.Fill(scope, contact.Id, new Place(municipality, institution));
                }
            },
            cancellation);
        return all.Select(scoped => scoped.Contact.Id).Distinct(StringComparer.Ordinal).Count();
    }

    /// <summary>Does all of a change, or none of it.</summary>
    public Task Apply(DirectoryChange change, CancellationToken cancellation = default) => Change(
        scope =>
        {
            foreach (var organisation in change.Organisations) ContactWriting.Keep(scope, organisation);
            foreach (var card in change.Kept)
            {
                ContactWriting.Keep(scope, card.Contact);
                ContactWriting.Leave(scope, card.Contact.Id);
                foreach (var place in card.Places) ContactWriting.Fill(scope, card.Contact.Id, place);
            }

            foreach (var contactId in change.Leaving) ContactWriting.Leave(scope, contactId);
        },
        cancellation);

    /// <summary>Somebody answers for this card: it is right today, and mail to it is tried again.</summary>
    public Task Confirm(string contactId, LocalDate today, CancellationToken cancellation = default) =>
        Change(scope => ContactWriting.Confirm(scope, contactId, today), cancellation);

    /// <summary>Somebody leaves: another one takes all his places, and deputises for whom he deputised.</summary>
    public Task HandOver(string from, string to, CancellationToken cancellation = default) =>
        Change(scope => ContactWriting.HandOver(scope, from, to), cancellation);

    /// <summary>Somebody will be away; another period that begins on the same day is replaced.</summary>
    public Task BeAway(Absence absence, CancellationToken cancellation = default) =>
        Change(scope => ContactWriting.KeepAbsence(scope, absence), cancellation);

    /// <summary>He isn't away after all, or is back sooner.</summary>
    public Task BeBack(string contactId, LocalDate from, CancellationToken cancellation = default) =>
        Change(scope => ContactWriting.ForgetAbsence(scope, contactId, from), cancellation);

    public Task Doubt(string contactId, string why, Instant since, CancellationToken cancellation = default) =>
        Change(scope => ContactWriting.Doubt(scope, contactId, why, since), cancellation);

    /// <summary>Everybody, also who left, by organisation.</summary>
    public Task<ImmutableArray<ContactCard>> All(CancellationToken cancellation = default) =>
        readers.Read(
            async context =>
            {
                var organisations = await OrganisationsOf(context, cancellation);
                var places = (await context.ContactScopes.ToListAsync(cancellation)).ToLookup(row => row.ContactId, StringComparer.Ordinal);
                var absences = (await context.Absences.ToListAsync(cancellation)).ToLookup(row => row.ContactId, row => row.ToAbsence(), StringComparer.Ordinal);
                return (await context.Contacts.OrderBy(row => row.Organisation).ThenBy(row => row.Role).ThenBy(row => row.Id).ToListAsync(cancellation))
                    .Select(row => new ContactCard(
                        ToContact(row, organisations),
                        [.. places[row.Id].Select(place => place.ToPlace()).OrderBy(p => p.Municipality, StringComparer.Ordinal).ThenBy(p => p.Institution, StringComparer.Ordinal)],
                        [.. absences[row.Id].OrderBy(absence => absence.From)]))
                    .ToImmutableArray();
            },
            cancellation);

    public Task<ImmutableArray<Contact>> CardsToConfirm(LocalDate today, Instant notAskedSince, CancellationToken cancellation = default)
    {
        var before = DayText.Of(today.PlusDays(-Contact.CardIsGoodForDays));
        return readers.Read(
            async context =>
            {
#pragma warning disable CA1309 // It becomes SQL, and the database compares by bytes.
                var rows = await context.Contacts
                    .Where(row => row.ConfirmedOn != null && string.Compare(row.ConfirmedOn, before) < 0)
                    .Where(row => context.ContactScopes.Any(scope => scope.ContactId == row.Id))
                    .Where(row => !context.Messages.Any(message =>
                        message.ContactId == row.Id && message.Template == Templates.ConfirmCard && message.CreatedAt >= notAskedSince))
                    .OrderBy(row => row.Id)
                    .ToListAsync(cancellation);
#pragma warning restore CA1309
                if (rows.Count == 0) return [];
                var organisations = await OrganisationsOf(context, cancellation);
                return rows.Select(row => ToContact(row, organisations)).ToImmutableArray();
            },
            cancellation);
    }

    /// <summary>Contacts to which mail comes back.</summary>
    public Task<ImmutableArray<Contact>> Doubtful(CancellationToken cancellation = default) =>
        readers.Read(
            async context => (await context.Contacts.Where(row => row.DoubtfulSince != null).OrderBy(row => row.Id).ToListAsync(cancellation))
                .Select(row => row.ToContact(null)).ToImmutableArray(),
            cancellation);

    /// <summary>Organisations that said how they want to be reached.</summary>
    public Task<ImmutableArray<Organisation>> Organisations(CancellationToken cancellation = default) =>
        readers.Read(
            async context => (await context.Organisations.OrderBy(row => row.Name).ToListAsync(cancellation))
                .Select(row => new Organisation(row.Name, row.Via, row.TasksVia)).ToImmutableArray(),
            cancellation);

    public async Task<ImmutableDictionary<string, Contact>> StaffingFor(
        string? municipality, string institution, LocalDate today, CancellationToken cancellation = default)
    {
        if (!remembers) return (await ReadRoster(municipality, institution, cancellation)).On(today);

        // What is read while the directory changes goes into the dictionary that is thrown away.
        var current = known;
        if (!current.TryGetValue((municipality, institution), out var roster))
        {
            current[(municipality, institution)] = roster = await ReadRoster(municipality, institution, cancellation);
        }

        return roster.On(today);
    }

    public Task<Contact?> Find(string contactId, CancellationToken cancellation = default) =>
        readers.Read(
            async context => await context.Contacts.SingleOrDefaultAsync(row => row.Id == contactId, cancellation) is { } found
                ? found.ToContact(await context.Organisations.SingleOrDefaultAsync(row => row.Name == found.Organisation, cancellation))
                : null,
            cancellation);

    private async Task Change(Action<WriteScope> work, CancellationToken cancellation)
    {
        await writer.Run(
            scope =>
            {
                work(scope);
                return true;
            },
            cancellation);
        known = [];
    }

    private Task<Roster> ReadRoster(string? municipality, string institution, CancellationToken cancellation) =>
        readers.Read(
            async context =>
            {
                var here = municipality ?? "";
                var candidates = await (
                    from scope in context.ContactScopes
                    join contact in context.Contacts on scope.ContactId equals contact.Id
                    where (scope.Municipality == "" || scope.Municipality == here) && (scope.Institution == "" || scope.Institution == institution)
                    select new { scope, contact }).ToListAsync(cancellation);
                var organisations = await OrganisationsOf(context, cancellation);
                var staffing = candidates
                    .GroupBy(candidate => candidate.contact.Role, StringComparer.Ordinal)
                    .ToImmutableDictionary(
                        role => role.Key,
                        role => ToContact(
                            role
                                .OrderByDescending(candidate => Weight(role.Key, candidate.scope))
                                .ThenBy(candidate => candidate.contact.Id, StringComparer.Ordinal)
                                .First().contact,
                            organisations),
                        StringComparer.Ordinal);
                return new Roster(staffing, await Deputies(context, organisations, cancellation), await Away(context, cancellation));
            },
            cancellation);

    private static Contact ToContact(ContactRow row, Dictionary<string, OrganisationRow> organisations) =>
        row.ToContact(organisations.GetValueOrDefault(row.Organisation));

    private static Task<Dictionary<string, OrganisationRow>> OrganisationsOf(StoreContext context, CancellationToken cancellation) =>
        context.Organisations.ToDictionaryAsync(row => row.Name, StringComparer.Ordinal, cancellation);

    private static async Task<ImmutableDictionary<string, Contact>> Deputies(
        StoreContext context, Dictionary<string, OrganisationRow> organisations, CancellationToken cancellation) =>
        (await context.Contacts.Where(row => context.Contacts.Any(other => other.DeputyId == row.Id)).ToListAsync(cancellation))
            .ToImmutableDictionary(row => row.Id, row => ToContact(row, organisations), StringComparer.Ordinal);

    private static async Task<ImmutableDictionary<string, ImmutableArray<Absence>>> Away(StoreContext context, CancellationToken cancellation) =>
        (await context.Absences.ToListAsync(cancellation))
            .GroupBy(row => row.ContactId, StringComparer.Ordinal)
            .ToImmutableDictionary(rows => rows.Key, rows => rows.Select(row => row.ToAbsence()).ToImmutableArray(), StringComparer.Ordinal);

    // Both named, then the one that the role belongs to, then the other one, then the region.
    private static int Weight(string role, ContactScopeRow scope)
    {
        var (institution, municipality) = PrisonRoles.Contains(role) ? (2, 1) : (1, 2);
        return (scope.Institution.Length > 0 ? institution : 0) + (scope.Municipality.Length > 0 ? municipality : 0);
    }
}
