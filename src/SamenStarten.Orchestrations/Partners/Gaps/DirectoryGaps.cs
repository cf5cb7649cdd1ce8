using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Core.Reference;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Orchestrations.Partners.Gaps;

/// <summary>What the directory leaves open, before a trajectory finds out.</summary>
/// <param name="Roles">Roles without a partner, the worst first.</param>
/// <param name="Cards">Cards that need somebody's attention, the worst first.</param>
public sealed record DirectoryGaps(ImmutableArray<RoleGap> Roles, ImmutableArray<CardGap> Cards)
{
    /// <summary>Roles for which nobody at all would be asked.</summary>
    public int Unfilled => Roles.Count(gap => gap.FallsTo is null);

    public int Count(CardConcern concern) => Cards.Count(gap => gap.Concern == concern);

    /// <param name="where">Where the region works: municipalities and institutions.</param>
    public static DirectoryGaps Of(ImmutableArray<ContactCard> cards, Workflow workflow, IEnumerable<Place> where, LocalDate today)
    {
        var work = RoleWork.Of(workflow);
        var critical = work.Where(role => role.IsCritical).Select(role => role.Role.Id).ToHashSet(StringComparer.Ordinal);
        return new DirectoryGaps(RolesOf(cards, work, [.. where], workflow), CardConcerns.Of(cards, critical, today));
    }

    private static ImmutableArray<RoleGap> RolesOf(
        ImmutableArray<ContactCard> cards, ImmutableArray<RoleWork> work, ImmutableArray<Place> workplaces, Workflow workflow)
    {
        var fromAbroad = workflow.Tracks.FirstOrDefault(track => track.Titles.Contains(DetentionTitles.Abroad));
        var places = cards.ToLookup(card => card.Contact.Role, card => card.Places, StringComparer.Ordinal);
        var gaps =
            from role in work
            from place in workplaces
            where role.Role.InPrison ? place.Institution is not null : place.Municipality is not null
            where place.Institution != Institution.Abroad || (fromAbroad is not null && role.Milestones.Any(fromAbroad.Includes))
            where !Fills(role.Role.Id, place)
            select new RoleGap(role.Role.Id, place, role.Themes, role.IsCritical, role.FallsTo(fallback => Fills(fallback, place)));
        return
        [
            .. gaps.OrderByDescending(gap => gap.FallsTo is null).ThenByDescending(gap => gap.IsCritical)
                .ThenBy(gap => gap.Where.Municipality ?? gap.Where.Institution, StringComparer.Ordinal).ThenBy(gap => gap.Role, StringComparer.Ordinal),
        ];

        bool Fills(string role, Place place) => places[role].Any(filled => filled.Any(p => Covers(p, place)));
    }

    private static bool Covers(Place filled, Place place) =>
        (filled.Municipality is null || filled.Municipality == place.Municipality) && (filled.Institution is null || filled.Institution == place.Institution);
}
