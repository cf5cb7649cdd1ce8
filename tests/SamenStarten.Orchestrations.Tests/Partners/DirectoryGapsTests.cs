using SamenStarten.Core.Workflows;
using SamenStarten.Orchestrations.Partners;
using SamenStarten.Orchestrations.Partners.Gaps;
using SamenStarten.Orchestrations.Tests.Given;
using static SamenStarten.Orchestrations.Tests.Partners.Directories;

namespace SamenStarten.Orchestrations.Tests.Partners;

public sealed class DirectoryGapsTests
{
    private static readonly Place[] Here = [new(Hoorn, null), new(null, Prison)];

    private static DirectoryGaps Gaps(params ContactCard[] cards) => DirectoryGaps.Of([.. cards], Product.Files.Workflow, Here, Today);

    [Fact]
    public void Where_nobody_is_every_role_that_has_work_is_a_gap()
    {
        var gaps = Gaps().Roles;

        Assert.Contains(gaps, gap => gap is { Role: "DebtAssistance", Where.Municipality: Hoorn, FallsTo: null } && gap.Themes.Contains(LifeDomain.Debts));
        Assert.Contains(gaps, gap => gap is { Role: "DjiCaseManager", Where.Institution: Prison, IsCritical: true });
        Assert.DoesNotContain(gaps, gap => gap.Role is "Lead" or "Person" or "PolicyAdviser");
        Assert.All(gaps, gap => Assert.True((gap.Where.Institution is null) != (gap.Where.Municipality is null)));
    }

    [Fact]
    public void At_bureau_buitenland_only_who_follows_the_person_is_missed()
    {
        var gaps = DirectoryGaps.Of([], Product.Files.Workflow, [new Place(null, "bureau-buitenland")], Today).Roles;

        Assert.Equal("DjiCaseManager", Assert.Single(gaps).Role);
    }

    [Fact]
    public void A_role_whose_work_somebody_else_gets_is_the_lesser_gap()
    {
        var gap = Gaps(Card("coordinator", "AftercareCoordinator")).Roles.Single(g => g.Role == "DebtAssistance");

        Assert.Equal("AftercareCoordinator", gap.FallsTo);
        Assert.Null(Gaps(Card("elsewhere", "AftercareCoordinator", Alkmaar)).Roles.Single(g => g.Role == "DebtAssistance").FallsTo);
    }

    [Theory]
    [InlineData(Hoorn, null, false)]
    [InlineData(null, null, false)]
    [InlineData(Alkmaar, null, true)]
    [InlineData(Hoorn, Prison, true)]
    public void A_role_is_filled_by_who_is_for_all_of_the_place(string? municipality, string? institution, bool isGap) =>
        Assert.Equal(isGap, Gaps(Card("jansen") with { Places = [new Place(municipality, institution)] }).Roles.Any(gap => gap.Role == "DebtAssistance"));

    [Fact]
    public void Who_left_fills_nothing() => Assert.Contains(Gaps(Card("jansen") with { Places = [] }).Roles, gap => gap.Role == "DebtAssistance");

    [Fact]
    public void Cards_that_need_attention_are_told_by_what_is_worst()
    {
        var (doubtful, expired, away) = (Card("a", deputy: "b"), Card("b"), Card("c"));
        var gaps = Gaps(
            doubtful with { Contact = doubtful.Contact with { DoubtfulSince = NodaTime.Instant.FromUtc(2026, 1, 1, 0, 0) } },
            expired with { Contact = expired.Contact with { ConfirmedOn = Today.PlusDays(-91), IsMailbox = true } },
            away with { Absences = [new Absence("c", Today.PlusDays(3), null)] },
            Card("d", deputy: "e"), Card("e") with { Places = [] }, Card("f", "HousingCorporation"), Card("g", deputy: "b"));

        Assert.Equal(
            [("a", CardConcern.Doubtful), ("c", CardConcern.AwayWithoutDeputy), ("d", CardConcern.DeputyLeft), ("f", CardConcern.NoDeputy), ("b", CardConcern.Expired)],
            gaps.Cards.Select(gap => (gap.Contact.Id, gap.Concern)));
        Assert.Equal(1, gaps.Count(CardConcern.Expired));
    }

    [Fact]
    public void An_absence_that_is_over_is_no_concern()
    {
        var card = Card("c", deputy: null) with { Absences = [new Absence("c", Today.PlusDays(-3), Today.PlusDays(-1))] };

        Assert.DoesNotContain(Gaps(card with { Contact = card.Contact with { IsMailbox = true } }).Cards, gap => gap.Concern == CardConcern.AwayWithoutDeputy);
    }

    [Fact]
    public void A_region_works_where_its_contacts_and_trajectories_are_and_not_where_samples_are()
    {
        var sample = new ContactCard(new Contact("x@y", "Shelter", "y", "x@y.example", null, null, "nl"), [new Place("0014", null)], []);

        var where = Workplaces.Of([Card("jansen"), sample], [new Place(Alkmaar, Prison), new Place(null, Prison)]);

        Assert.Equal([new Place(Alkmaar, null), new Place(Hoorn, null), new Place(null, Prison)], where);
    }
}
