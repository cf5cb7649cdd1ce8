namespace SamenStarten.Channels.Trust;

/// <summary>How well a domain does.</summary>
public enum TrustGrade
{
    Good,

    /// <summary>It says something, but others may still doubt our mail.</summary>
    Weak,

    /// <summary>What our mail needs isn't there.</summary>
    Missing,

    /// <summary>We couldn't find out; it isn't the domain's fault.</summary>
    Unknown,
}
