namespace SamenStarten.Orchestrations.Partners.Gaps;

/// <summary>A card that leaves something open.</summary>
public sealed record CardGap(Contact Contact, CardConcern Concern);

/// <summary>What is the matter with a card, the worst first.</summary>
public enum CardConcern
{
    /// <summary>Mail to it comes back.</summary>
    Doubtful,

    /// <summary>He is away, or will be, and nobody is asked instead.</summary>
    AwayWithoutDeputy,

    /// <summary>The deputy fills no role any more.</summary>
    DeputyLeft,

    /// <summary>One person for something critical, and nobody for when he isn't there.</summary>
    NoDeputy,

    /// <summary>Nobody said lately that it is right.</summary>
    Expired,
}
