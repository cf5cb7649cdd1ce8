namespace SamenStarten.Core.Trajectories;

/// <summary>Why a milestone need not be done, where the software itself says so. People give codes of their own.</summary>
public static class NotApplicableCodes
{
    /// <summary>The route changed before work on it began.</summary>
    public const string Track = "track";

    /// <summary>The person left before anyone expected it: what counts back from release is pointless.</summary>
    public const string Released = "released";
}
