namespace SamenStarten.Web.Pages.Trajectories;

/// <summary>What is asked to start a trajectory by hand. Dates as <c>2026-04-17</c>.</summary>
public sealed record StartForm
{
    public string? GivenNames { get; init; }

    public string? FamilyName { get; init; }

    public string? BirthDate { get; init; }

    public string? Bsn { get; init; }

    public string? Institution { get; init; }

    public string? Entry { get; init; }

    public string? Title { get; init; }

    /// <summary>The CBS code.</summary>
    public string? Municipality { get; init; }

    public string? EndDate { get; init; }

    public string? Certainty { get; init; }

    /// <summary>Kenmerk: the detention's own id, if it is known.</summary>
    public string? Reference { get; init; }

    /// <summary>A BSN as people type it, without the spaces and full stops between its digits.</summary>
    public static string? DigitsOf(string? bsn) => bsn?.Replace(" ", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);

    public override string ToString() => "StartForm (sealed)";
}
