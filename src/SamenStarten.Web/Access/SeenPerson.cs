using NodaTime;

namespace SamenStarten.Web.Access;

/// <summary>What whoever looks may see of a person. What he may not see isn't there.</summary>
/// <param name="Bsn">Whole, or masked but for its last three digits.</param>
public sealed record SeenPerson(string? GivenNames, string? FamilyName, LocalDate? BirthDate, string? Bsn)
{
    public override string ToString() => "SeenPerson (sealed)";
}
