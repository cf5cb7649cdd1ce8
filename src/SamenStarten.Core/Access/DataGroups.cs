namespace SamenStarten.Core.Access;

/// <summary>The groups of data that the matrix is about (domain.md 5.2).</summary>
public static class DataGroups
{
    /// <summary>Name and how to reach somebody.</summary>
    public const string Contact = "contact";

    public const string Bsn = "bsn";

    /// <summary>Institution and stay.</summary>
    public const string Detention = "detention";

    /// <summary>Release date and how certain it is.</summary>
    public const string Release = "release";

    public const string Plan = "plan";

    public const string Risk = "risk";

    /// <summary>A notice under article 18b Pbw.</summary>
    public const string RiskNotice = "risk-notice";

    public const string Identity = "identity";

    public const string Housing = "housing";

    public const string Income = "income";

    public const string Debts = "debts";

    public const string Care = "care";

    public const string Network = "network";

    public const string Audit = "audit";

    public const string Aggregates = "aggregates";
}
