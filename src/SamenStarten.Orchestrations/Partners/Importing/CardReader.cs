using System.Collections.Immutable;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Orchestrations.Partners.Importing;

/// <summary>Makes a card of a row: on top of what is known of that contact, or a new one.</summary>
internal sealed class CardReader(DirectoryContext context)
{
    private const int MostCharacters = 200;

    private readonly PlaceReader places = new(context.Reference);
    private readonly ImmutableDictionary<string, ContactCard> known = context.Current.ToImmutableDictionary(card => card.Contact.Id, StringComparer.Ordinal);

    /// <summary>The card; null when something in its row is wrong, which is among the findings then.</summary>
    public ReadCard? Read(DirectoryRow row, List<DirectoryFinding> findings)
    {
        var cells = new RowFindings(row, findings);
        CheckText(cells);
        var (role, address) = (Role(cells), Address(cells));
        var id = Id(cells, role, address);
        var before = id is null ? null : known.GetValueOrDefault(id);
        var contact = ContactOf(cells, id ?? "", role ?? "", address ?? "", before?.Contact);
        var where = Places(cells, before);
        var (sender, taskSender) = (Sender(cells, Columns.Sender), Sender(cells, Columns.TaskSender));
        return cells.IsRefused
            ? null
            : new ReadCard(row.Line, new ContactCard(contact, where, before?.Absences ?? []), row.Of(Columns.Deputy), row.Has(Columns.Deputy), sender, taskSender);
    }

    private static void CheckText(RowFindings cells)
    {
        foreach (var (column, text) in cells.Row.Cells)
        {
            if (text.AsSpan().IndexOfAny('\r', '\n') >= 0 && column == Columns.Address)
            {
                cells.Refuse(column, "line-break-in-address", null, "There is a line break in this address. An address is one line.");
            }
            else if (text.Any(char.IsControl))
            {
                cells.Refuse(column, "control-character", null, $"There is a line break or another invisible character in '{column}'. Take it out.");
            }
            else if (text.Length > MostCharacters && column is not (Columns.Municipality or Columns.Institution))
            {
                cells.Refuse(column, "too-long", null, $"What stands in '{column}' is longer than {MostCharacters} characters.");
            }
        }
    }

    private string? Role(RowFindings cells)
    {
        if (cells.Row.Of(Columns.Role) is not { } text) return cells.Missing(Columns.Role);
        var found = context.Roles.FirstOrDefault(role => Goes(text, role.Id, role.Name));
        return found?.Id ?? cells.Refuse(Columns.Role, "unknown-role", text, "There is no such role in the workflow that a contact can fill.");
    }

    private static bool Goes(string text, string id, LocalText name) =>
        text.Equals(id, StringComparison.OrdinalIgnoreCase) || text.Equals(name.Nl, StringComparison.OrdinalIgnoreCase) || text.Equals(name.En, StringComparison.OrdinalIgnoreCase);

    private static string? Address(RowFindings cells)
    {
        if (cells.Row.Of(Columns.Address) is not { } text) return cells.Missing(Columns.Address);
        if (WorkAddress.IsPlain(text)) return text;

        // One finding is enough for a line break.
        return text.Any(char.IsControl) ? null : cells.Refuse(Columns.Address, "invalid-address", text, "This isn't a mail address: name@organisation.nl, one, and nothing around it.");
    }

    private string? Id(RowFindings cells, string? role, string? address)
    {
        if (cells.Row.Of(Columns.Id) is { } given)
        {
            return known.ContainsKey(given) || ContactIds.IsPlain(given)
                ? given
                : cells.Refuse(Columns.Id, "invalid-id", given, "An id has letters, digits, '-', '.' and '_', at most 64, and is no mail address: it stands in logs.");
        }

        if (role is null || address is null) return null;
        return context.Current
            .Where(card => card.Contact.Role == role && card.Contact.Address.Equals(address, StringComparison.OrdinalIgnoreCase))
            .OrderBy(card => card.HasLeft).ThenBy(card => card.Contact.Id, StringComparer.Ordinal)
            .FirstOrDefault()?.Contact.Id ?? ContactIds.For(address, role);
    }

    private static Contact ContactOf(RowFindings cells, string id, string role, string address, Contact? before)
    {
        var row = cells.Row;
        var contact = before ?? new Contact(id, role, "", address, null, null, "nl");
        return contact with
        {
            Role = role,
            Address = address,
            Organisation = row.Of(Columns.Organisation) ?? cells.Missing(Columns.Organisation) ?? "",
            Unit = row.Has(Columns.Unit) ? row.Of(Columns.Unit) : contact.Unit,
            Name = row.Has(Columns.Name) ? row.Of(Columns.Name) : contact.Name,
            Phone = row.Has(Columns.Phone) ? row.Of(Columns.Phone) : contact.Phone,
            Language = Language(cells) ?? contact.Language,
            IsMailbox = IsMailbox(cells) ?? contact.IsMailbox,
            Attendance = Days(cells) ?? contact.Attendance,
            Rhythm = Rhythm(cells) ?? contact.Rhythm,
        };
    }

    private static string? Language(RowFindings cells) => cells.Row.Of(Columns.Language) switch
    {
        null => cells.Row.Has(Columns.Language) ? "nl" : null,
        var text when text.Equals("nl", StringComparison.OrdinalIgnoreCase) => "nl",
        var text when text.Equals("en", StringComparison.OrdinalIgnoreCase) => "en",
        var text => cells.Refuse(Columns.Language, "unknown-language", text, "The language is nl or en."),
    };

    private static bool? IsMailbox(RowFindings cells)
    {
        if (!cells.Row.Has(Columns.Mailbox)) return null;
        if (cells.Row.Of(Columns.Mailbox) is not { } text) return false;
        if (CellWords.YesOrNo.TryGetValue(text, out var answer)) return answer;
        cells.Refuse(Columns.Mailbox, "not-yes-or-no", text, "Whether it is a functional mailbox is ja or nee.");
        return null;
    }

    private static AttendanceDays? Days(RowFindings cells)
    {
        if (!cells.Row.Has(Columns.Days)) return null;
        if (CellWords.DaysIn(cells.Row.ManyOf(Columns.Days, ',', ';', ' ', '/', PlaceReader.Between)) is { } days) return days;
        cells.Refuse(Columns.Days, "unknown-day", cells.Row.Of(Columns.Days), "The days are of ma, di, wo, do, vr, with commas between them.");
        return null;
    }

    private static MailRhythm? Rhythm(RowFindings cells)
    {
        if (!cells.Row.Has(Columns.Rhythm)) return null;
        if (cells.Row.Of(Columns.Rhythm) is not { } text) return MailRhythm.AtOnce;
        if (CellWords.RhythmOf(text) is { } rhythm) return rhythm;
        cells.Refuse(Columns.Rhythm, "unknown-rhythm", text, "How often somebody is mailed is direct, dagelijks or wekelijks.");
        return null;
    }

    private ImmutableArray<Place> Places(RowFindings cells, ContactCard? before)
    {
        var (municipalities, institutions) = (new List<string>(), new List<string>());
        foreach (var text in cells.Row.ManyOf(Columns.Municipality, PlaceReader.Between))
        {
            if (places.Municipality(text) is { } code) municipalities.Add(code);
            else cells.Refuse(Columns.Municipality, "unknown-municipality", text, "There is no municipality with this name or CBS code.");
        }

        foreach (var text in cells.Row.ManyOf(Columns.Institution, PlaceReader.Between))
        {
            if (places.Institution(text) is { } id) institutions.Add(id);
            else cells.Refuse(Columns.Institution, "unknown-institution", text, "There is no institution with this id or name.");
        }

        var says = cells.Row.Has(Columns.Municipality) || cells.Row.Has(Columns.Institution);
        return !says && before is { HasLeft: false } ? before.Places : PlaceReader.Product(municipalities, institutions);
    }

    private string? Sender(RowFindings cells, string column) =>
        cells.Row.Of(column) is not { } text || context.Senders.Contains(text)
            ? cells.Row.Of(column)
            : cells.Refuse(column, "unknown-sender", text, $"There is no sender with this id. There are: {string.Join(", ", context.Senders)}.");
}
