using System.Collections.Immutable;

namespace SamenStarten.Orchestrations.Partners.Importing;

/// <summary>A card that changes, and in which columns.</summary>
public sealed record CardDifference(ContactCard Before, ContactCard After, ImmutableArray<string> Columns)
{
    /// <summary>Null when nothing changes. The day of confirming and doubts about the address aren't in the file, so they don't count.</summary>
    public static CardDifference? Between(ContactCard before, ContactCard after)
    {
        var columns = Compare(before, after).Where(part => part.Differs).Select(part => part.Column).ToImmutableArray();
        return columns.IsEmpty ? null : new CardDifference(before, after, columns);
    }

    private static IEnumerable<(string Column, bool Differs)> Compare(ContactCard before, ContactCard after)
    {
        var (old, now) = (before.Contact, after.Contact);
        var (municipalities, institutions) = (Differ(before, after, place => place.Municipality), Differ(before, after, place => place.Institution));
        yield return (Importing.Columns.Organisation, old.Organisation != now.Organisation);
        yield return (Importing.Columns.Unit, old.Unit != now.Unit);
        yield return (Importing.Columns.Name, old.Name != now.Name);
        yield return (Importing.Columns.Role, old.Role != now.Role);
        yield return (Importing.Columns.Municipality, municipalities);

        // The same names in other pairs is a difference too.
        yield return (Importing.Columns.Institution, institutions || (!municipalities && !before.Places.ToHashSet().SetEquals(after.Places)));
        yield return (Importing.Columns.Address, old.Address != now.Address);
        yield return (Importing.Columns.Phone, old.Phone != now.Phone);
        yield return (Importing.Columns.Deputy, old.DeputyId != now.DeputyId);
        yield return (Importing.Columns.Language, old.Language != now.Language);
        yield return (Importing.Columns.Mailbox, old.IsMailbox != now.IsMailbox);
        yield return (Importing.Columns.Days, old.Attendance != now.Attendance);
        yield return (Importing.Columns.Rhythm, old.Rhythm != now.Rhythm);
    }

    private static bool Differ(ContactCard before, ContactCard after, Func<Place, string?> part) =>
        !before.Places.Select(part).ToHashSet().SetEquals(after.Places.Select(part));
}
