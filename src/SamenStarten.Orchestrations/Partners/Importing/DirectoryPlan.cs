using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace SamenStarten.Orchestrations.Partners.Importing;

/// <summary>What a file would do to the directory; nothing is done yet.</summary>
/// <param name="Leaving">Who isn't in the file and fills no role any more. Only when somebody asked for that.</param>
/// <param name="Samples">Contacts of the sample directory that go on filling roles beside real ones: mail to them reaches nobody.</param>
/// <param name="LeavingWaits">Somebody asked that who isn't in the file leaves, but rows were refused: it may be one of those. Nobody leaves.</param>
/// <param name="Change">All of it, to be applied.</param>
public sealed record DirectoryPlan(
    ImmutableArray<ContactCard> Added, ImmutableArray<CardDifference> Changed, ImmutableArray<ContactCard> Unchanged, ImmutableArray<ContactCard> Leaving,
    ImmutableArray<ContactCard> Samples, bool LeavingWaits, DirectoryChange Change)
{
    /// <summary>What this plan does, in short: another plan has another one.</summary>
    public string Fingerprint => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Lines()))));

    /// <param name="current">The directory, with who left.</param>
    /// <param name="leaveOthers">Who isn't in the file leaves.</param>
    /// <param name="leaveSamples">The contacts of the sample directory leave, as far as they aren't in the file.</param>
    /// <param name="today">All rows are confirmed on this day: whoever hands the file in answers for them.</param>
    public static DirectoryPlan Of(ImmutableArray<ContactCard> current, DirectoryFile file, bool leaveOthers, bool leaveSamples, LocalDate today)
    {
        var before = current.ToImmutableDictionary(card => card.Contact.Id, StringComparer.Ordinal);
        var kept = file.Cards.Select(card => card with { Contact = card.Contact with { ConfirmedOn = today } }).ToImmutableArray();
        var inFile = kept.Select(card => card.Contact.Id).ToHashSet(StringComparer.Ordinal);
        var others = current.Where(card => !card.HasLeft && !inFile.Contains(card.Contact.Id)).ToList();
        var waits = leaveOthers && file.HasRefusedRows;
        var leaving = others.Where(card => SampleDirectory.Has(card.Contact) ? leaveSamples : leaveOthers && !waits).ToImmutableArray();
        var known = kept.Where(card => before.TryGetValue(card.Contact.Id, out var old) && !old.HasLeft).ToList();
        var changed = known.Select(card => CardDifference.Between(before[card.Contact.Id], card)).OfType<CardDifference>().ToImmutableArray();
        var differing = changed.Select(difference => difference.After.Contact.Id).ToHashSet(StringComparer.Ordinal);
        return new DirectoryPlan(
            [.. kept.Where(card => !before.TryGetValue(card.Contact.Id, out var old) || old.HasLeft)],
            changed,
            [.. known.Where(card => !differing.Contains(card.Contact.Id))],
            leaving,
            [.. others.Except(leaving).Where(card => SampleDirectory.Has(card.Contact))],
            waits,
            new DirectoryChange(kept, [.. leaving.Select(card => card.Contact.Id)], file.Organisations));
    }

    /// <summary>The directory as it would be.</summary>
    public ImmutableArray<ContactCard> After(ImmutableArray<ContactCard> current)
    {
        var kept = Change.Kept.Select(card => card.Contact.Id).ToHashSet(StringComparer.Ordinal);
        var gone = Change.Leaving.ToHashSet(StringComparer.Ordinal);
        return [.. Change.Kept, .. current.Where(card => !kept.Contains(card.Contact.Id)).Select(card => gone.Contains(card.Contact.Id) ? card with { Places = [] } : card)];
    }

    private IEnumerable<string> Lines() =>
        Added.Select(card => $"+ {card.Contact.Id}")
            .Concat(Changed.Select(change => $"~ {change.After.Contact.Id} {string.Join(',', change.Columns)} {change.Before.Contact} {string.Join(',', change.Before.Places)}"))
            .Concat(Leaving.Select(card => $"- {card.Contact.Id}"))
            .Concat(Change.Organisations.Select(organisation => $"o {organisation}"));
}
