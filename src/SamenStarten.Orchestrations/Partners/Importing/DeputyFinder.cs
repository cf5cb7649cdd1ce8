using System.Collections.Immutable;

namespace SamenStarten.Orchestrations.Partners.Importing;

/// <summary>Who is meant by a deputy: by id or by mail address, in the file or in the directory. Somebody who left deputises for nobody.</summary>
internal sealed class DeputyFinder
{
    private readonly ImmutableArray<Contact> all;

    public DeputyFinder(IEnumerable<ReadCard> read, DirectoryContext context)
    {
        var given = read.Select(card => card.Card.Contact).ToImmutableDictionary(contact => contact.Id, StringComparer.Ordinal);
        all = [.. given.Values, .. context.Current.Where(card => !card.HasLeft && !given.ContainsKey(card.Contact.Id)).Select(card => card.Contact)];
    }

    /// <summary>The contact with its deputy; without one, and with a finding, where that can't be.</summary>
    public Contact Set(ReadCard read, List<DirectoryFinding> findings)
    {
        var contact = read.Card.Contact;
        if (!read.SaysDeputy) return contact;
        if (read.Deputy is not { } wanted) return contact with { DeputyId = null };
        if (wanted == contact.Id || wanted.Equals(contact.Address, StringComparison.OrdinalIgnoreCase) || Find(wanted, contact) is { } self && self.Id == contact.Id)
        {
            findings.Add(Without(read, "own-deputy", "Nobody is his own deputy. The row is taken without one."));
            return contact with { DeputyId = null };
        }

        if (Find(wanted, contact) is { } found) return contact with { DeputyId = found.Id };
        findings.Add(Without(read, "unknown-deputy", "The deputy is neither in this file nor in the directory. The row is taken without one."));
        return contact with { DeputyId = null };
    }

    private Contact? Find(string wanted, Contact contact) =>
        all.FirstOrDefault(other => other.Id == wanted)
        ?? all.Where(other => other.Address.Equals(wanted, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(other => other.Role == contact.Role)
            .ThenByDescending(other => other.Organisation == contact.Organisation)
            .ThenBy(other => other.Id, StringComparer.Ordinal)
            .FirstOrDefault();

    private static DirectoryFinding Without(ReadCard read, string code, string sentence) =>
        new(read.Line, Columns.Deputy, code, read.Deputy, sentence, RefusesRow: false);
}
