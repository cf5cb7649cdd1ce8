using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SamenStarten.Orchestrations.Partners;
using SamenStarten.Store.Databases;
using SamenStarten.Store.Schema;

namespace SamenStarten.Store.Partners;

/// <summary>Who fills which role, from the contacts table. The most specific scope wins.</summary>
public sealed class ContactDirectory : IDirectory
{
    private const string KeepContact = """
        INSERT INTO contacts (id, role, organisation, address, phone, deputy_id, language) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6)
        ON CONFLICT (id) DO UPDATE SET role=excluded.role, organisation=excluded.organisation, address=excluded.address, phone=excluded.phone,
            deputy_id=excluded.deputy_id, language=excluded.language
        """;

    private static readonly string KeepScope = Insertion.Once("contact_scopes", "contact_id", "municipality", "institution");

    private readonly IStoreWriter writer;
    private readonly IStoreReaders readers;

    private readonly bool remembers;

    // Asked for at every look at every trajectory, and changed a few times a year: where one process writes, it knows when.
    private volatile ConcurrentDictionary<(string? Municipality, string Institution), ImmutableDictionary<string, Contact>> known = [];

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
        var count = await writer.Run(
            scope =>
            {
                scope.Statements.Run("DELETE FROM contact_scopes");
                foreach (var (contact, municipality, institution) in all)
                {
                    scope.Statements.Run(
                        KeepContact, contact.Id, contact.Role, contact.Organisation, contact.Address, contact.Phone, contact.DeputyId, contact.Language);
                    scope.Statements.Run(KeepScope, contact.Id, municipality ?? "", institution ?? "");
                }

                return all.Select(scoped => scoped.Contact.Id).Distinct(StringComparer.Ordinal).Count();
            },
            cancellation);
        known = [];
        return count;
    }

    public async Task<ImmutableDictionary<string, Contact>> StaffingFor(string? municipality, string institution, CancellationToken cancellation = default)
    {
        if (!remembers) return await ReadStaffing(municipality, institution, cancellation);

        // What is read while the directory changes goes into the dictionary that is thrown away.
        var current = known;
        if (current.TryGetValue((municipality, institution), out var staffing)) return staffing;
        return current[(municipality, institution)] = await ReadStaffing(municipality, institution, cancellation);
    }

    private Task<ImmutableDictionary<string, Contact>> ReadStaffing(string? municipality, string institution, CancellationToken cancellation) =>
        readers.Read(
            async context =>
            {
                var here = municipality ?? "";
                var candidates = await (
                    from scope in context.ContactScopes
                    join contact in context.Contacts on scope.ContactId equals contact.Id
                    where (scope.Municipality == "" || scope.Municipality == here) && (scope.Institution == "" || scope.Institution == institution)
                    select new { scope, contact }).ToListAsync(cancellation);
                return candidates
                    .GroupBy(candidate => candidate.contact.Role, StringComparer.Ordinal)
                    .ToImmutableDictionary(
                        role => role.Key,
                        role => role
                            .OrderByDescending(candidate => Weight(role.Key, candidate.scope))
                            .ThenBy(candidate => candidate.contact.Id, StringComparer.Ordinal)
                            .First().contact.ToContact(),
                        StringComparer.Ordinal);
            },
            cancellation);

    public Task<Contact?> Find(string contactId, CancellationToken cancellation = default) =>
        readers.Read(
            async context => (await context.Contacts.SingleOrDefaultAsync(row => row.Id == contactId, cancellation))?.ToContact(),
            cancellation);

    // Both named, then the one that the role belongs to, then the other one, then the region.
    private static int Weight(string role, ContactScopeRow scope)
    {
        var (institution, municipality) = PrisonRoles.Contains(role) ? (2, 1) : (1, 2);
        return (scope.Institution.Length > 0 ? institution : 0) + (scope.Municipality.Length > 0 ? municipality : 0);
    }
}
