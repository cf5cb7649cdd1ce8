using System.Collections.Immutable;

namespace SamenStarten.Orchestrations.Partners.Importing;

/// <summary>
/// A file with contacts, read: the cards that it has and all that is wrong with it. A row that is wrong isn't taken, and the rest goes on.
/// One contact may take several rows, which differ in where it fills its role.
/// </summary>
/// <param name="Cards">As they would be, without the day on which they are confirmed.</param>
/// <param name="Organisations">Those that want to be reached otherwise than now.</param>
public sealed record DirectoryFile(ImmutableArray<ContactCard> Cards, ImmutableArray<Organisation> Organisations, ImmutableArray<DirectoryFinding> Findings)
{
    /// <summary>Whether there is a row that we couldn't take, and of which nobody knows who it was about.</summary>
    public bool HasRefusedRows => Findings.Any(finding => finding.RefusesRow);

    public static DirectoryFile Read(ReadOnlySpan<byte> bytes, DirectoryContext context)
    {
        var findings = new List<DirectoryFinding>();
        var rows = new CsvRows(Columns.Find, Columns.Needed).Read(FileText.Of(bytes), findings);
        return Of(rows, context, findings);
    }

    /// <summary>The same of rows that come from elsewhere, such as a form.</summary>
    public static DirectoryFile Of(IEnumerable<DirectoryRow> rows, DirectoryContext context) => Of(rows.ToList(), context, []);

    private static DirectoryFile Of(IReadOnlyCollection<DirectoryRow> rows, DirectoryContext context, List<DirectoryFinding> findings)
    {
        var reader = new CardReader(context);
        var read = Together(rows.Select(row => reader.Read(row, findings)).OfType<ReadCard>(), findings);
        var deputies = new DeputyFinder(read, context);
        var cards = read.Select(card => card.Card with { Contact = deputies.Set(card, findings) }).ToImmutableArray();
        var says = (rows.Any(row => row.Has(Columns.Sender)), rows.Any(row => row.Has(Columns.TaskSender)));
        var organisations = OrganisationReader.Read(read, says, context, findings);
        return new DirectoryFile(cards, organisations, [.. findings.OrderBy(finding => finding.Line)]);
    }

    /// <summary>Rows of one contact become one card, where they say the same but for the place.</summary>
    private static List<ReadCard> Together(IEnumerable<ReadCard> read, List<DirectoryFinding> findings)
    {
        var together = new List<ReadCard>();
        var (byId, byMailbox) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<(string, string), string>());
        foreach (var card in read)
        {
            var contact = card.Card.Contact;
            var isNew = byId.TryAdd(contact.Id, together.Count);
            if (byMailbox.TryAdd((contact.Address.ToUpperInvariant(), contact.Role), contact.Id) && isNew)
            {
                together.Add(card);
                continue;
            }

            var at = byId[contact.Id];
            if (!isNew && IsMore(together[at], card))
            {
                together[at] = together[at] with
                {
                    Card = together[at].Card with { Places = PlaceReader.Sorted(together[at].Card.Places.Concat(card.Card.Places)) },
                };
                continue;
            }

            if (isNew) byId.Remove(contact.Id);
            findings.Add(new DirectoryFinding(
                card.Line, null, "double-row", contact.Id, "This contact is in the file already. Only rows that differ in municipality or institution alone go together.", RefusesRow: true));
        }

        return together;
    }

    private static bool IsMore(ReadCard first, ReadCard card) =>
        first.Card.Contact == card.Card.Contact
        && (first.Deputy, first.SaysDeputy, first.Sender, first.TaskSender) == (card.Deputy, card.SaysDeputy, card.Sender, card.TaskSender)
        && !first.Card.Places.Intersect(card.Card.Places).Any();
}
