using SamenStarten.Core.Access;
using SamenStarten.Core.Tests.Given;

namespace SamenStarten.Core.Tests.Access;

/// <summary>The default matrix of domain.md 5.2, cell by cell, as it stands there.</summary>
public sealed class VisibilityMatrixTests
{
    private static readonly string[] Columns =
    [
        "AftercareCoordinator", "DjiCaseManager", "ProbationOfficer", "CareAndSafetyHouseManager", "DistrictTeam", "WorkAndIncome", "DebtAssistance",
        "CivilAffairs", "HousingCorporation", "Shelter", "MentalHealthCare", "VolunteerOrganisation", "Administrator", "Analyst",
    ];

    private static readonly VisibilityMatrix Matrix =
        VisibilityMatrix.Read(File.ReadAllText(Path.Combine(Repository.Root, "workflows", "reference", "visibility.yaml")));

    [Theory]
    [InlineData("contact", "F F F F F F F F F:from-offer-stage F F F:first-name-and-phone - -")]
    [InlineData("bsn", "M:reveal-with-reason M M - M F F F - - F:if-care-law-allows - - -")]
    [InlineData("detention", "F F F F S S:stay-and-dates S S -:available-from S S - - -")]
    [InlineData("release", "F F F F F F F O F:date-only F F F:date-only - -")]
    [InlineData("plan", "F F F S O:own-domain O:own-domain O:own-domain - - O:own-domain O:own-domain - - -")]
    [InlineData("risk", "S:level-and-advice F F F S:advice-only - - - S:safety-instruction-only S:advice-only S:advice-only S:safety-instruction-only - -")]
    [InlineData("risk-notice", "F:named-persons F:author F:named-persons F:named-persons - - - - - - - - - -")]
    [InlineData("identity", "F F S S S S - O - - - - - -")]
    [InlineData("housing", "F F S F S - - O:address O O S S - -")]
    [InlineData("income", "F S S S S O S - S:arranged-or-not S:arranged-or-not - - - -")]
    [InlineData("debts", "F S S S S S O - O:rent-debt-with-basis - - - - -")]
    [InlineData("care", "S S F:if-title S S - - - - S O - - -")]
    [InlineData("network", "F F F S F - - - - S S O:own-contact - -")]
    [InlineData("audit", "- - - - - - - - - - - - S:technical-only F:auditor")]
    [InlineData("aggregates", "F F F F O O O O O O O - - F")]
    public void Every_cell_is_as_the_matrix_says(string group, string cells)
    {
        var expected = cells.Split(' ');
        Assert.Equal(Columns.Length, expected.Length);

        Assert.Equal(expected, Columns.Select(role => Cell(Matrix.Of(role, group))));
    }

    [Fact]
    public void The_other_municipality_of_a_dispute_sees_whom_it_is_about_and_nothing_else() => Assert.Equal(
        ["contact:F"],
        Matrix.Groups.Select(g => $"{g.Id}:{Cell(Matrix.Of("OtherAftercareCoordinator", g.Id))}").Where(cell => !cell.EndsWith('-')));

    [Fact]
    public void The_medical_service_sees_the_care_milestones_and_nothing_else() => Assert.Equal(
        ["care"], Matrix.Groups.Select(g => g.Id).Where(group => Matrix.Of("PrisonMedicalService", group).Sight != Sight.None));

    [Fact]
    public void A_role_or_group_that_nobody_named_sees_nothing()
    {
        Assert.Equal(Grant.Nothing, Matrix.Of("MunicipalityManager", DataGroups.Contact));
        Assert.Equal(Grant.Nothing, Matrix.Of("AftercareCoordinator", "offence"));
    }

    [Fact]
    public void It_names_roles_that_exist_and_no_others() => Assert.Empty(
        Matrix.Roles.Except(TheWorkflow.National.Roles.Select(r => r.Id)).Except(["Administrator", "Analyst"]));

    [Fact]
    public void A_sight_that_is_none_is_an_exception() => Assert.Throws<InvalidDataException>(
        () => VisibilityMatrix.Read("groups:\n  - { id: a, name: { nl: a, en: a }, sees: { B: X } }"));

    private static string Cell(Grant grant) => grant.Sight switch
    {
        Sight.Full => "F",
        Sight.Masked => "M",
        Sight.Status => "S",
        Sight.Own => "O",
        _ => "-",
    } + (grant.Limit is null ? "" : $":{grant.Limit}");
}
