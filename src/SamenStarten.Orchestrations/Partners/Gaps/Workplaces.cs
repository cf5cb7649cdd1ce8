using System.Collections.Immutable;

namespace SamenStarten.Orchestrations.Partners.Gaps;

/// <summary>Where a region works: what its trajectories are about, and what its contacts are for. The sample directory is for the whole country.</summary>
public static class Workplaces
{
    /// <param name="trajectories">The municipality, as far as it is known, and the institution of every open trajectory.</param>
    public static ImmutableArray<Place> Of(IEnumerable<ContactCard> cards, IEnumerable<Place> trajectories)
    {
        var named = cards.Where(card => !SampleDirectory.Has(card.Contact)).SelectMany(card => card.Places).Concat(trajectories).ToList();
        return
        [
            .. named.Select(place => place.Municipality).OfType<string>().Distinct().Order(StringComparer.Ordinal).Select(code => new Place(code, null)),
            .. named.Select(place => place.Institution).OfType<string>().Distinct().Order(StringComparer.Ordinal).Select(id => new Place(null, id)),
        ];
    }
}
