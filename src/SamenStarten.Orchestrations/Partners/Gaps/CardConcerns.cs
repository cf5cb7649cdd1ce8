using System.Collections.Immutable;
using NodaTime;

namespace SamenStarten.Orchestrations.Partners.Gaps;

/// <summary>What is the matter with cards of who fills a role. One thing per card: the worst.</summary>
internal static class CardConcerns
{
    public static ImmutableArray<CardGap> Of(ImmutableArray<ContactCard> cards, IReadOnlySet<string> critical, LocalDate today)
    {
        var present = cards.Where(card => !card.HasLeft).Select(card => card.Contact.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. cards
                .Where(card => !card.HasLeft && !SampleDirectory.Has(card.Contact))
                .Select(card => (card.Contact, Concern: Worst(card)))
                .Where(found => found.Concern is not null)
                .Select(found => new CardGap(found.Contact, found.Concern!.Value))
                .OrderBy(gap => gap.Concern).ThenBy(gap => gap.Contact.Organisation, StringComparer.Ordinal).ThenBy(gap => gap.Contact.Id, StringComparer.Ordinal),
        ];

        CardConcern? Worst(ContactCard card)
        {
            var contact = card.Contact;
            var deputyLeft = contact.DeputyId is { } deputy && !present.Contains(deputy);
            var isAlone = contact.DeputyId is null || deputyLeft;
            return contact.DoubtfulSince is not null ? CardConcern.Doubtful
                : isAlone && card.Absences.Any(absence => absence.Until is not { } last || last >= today) ? CardConcern.AwayWithoutDeputy
                : deputyLeft ? CardConcern.DeputyLeft
                : isAlone && !contact.IsMailbox && critical.Contains(contact.Role) ? CardConcern.NoDeputy
                : contact.HasExpired(today) ? CardConcern.Expired
                : null;
        }
    }
}
