using System.Collections.Immutable;

namespace SamenStarten.Core.Trajectories;

/// <summary>Why a milestone need not be done, where the software itself says so. People give codes of their own.</summary>
public static class NotApplicableCodes
{
    /// <summary>The route changed before work on it began.</summary>
    public const string Track = "track";

    /// <summary>The person left before anyone expected it: what counts back from release is pointless.</summary>
    public const string Released = "released";

    /// <summary>The person wants no help with it (domain.md 5.4); it comes back when he does.</summary>
    public const string Refused = "refused";

    /// <summary>He goes to a clinic and not home; it comes back when it is known when he leaves there.</summary>
    public const string Clinic = "clinic";

    /// <summary>He has no right of residence any more: there is nothing to build up here.</summary>
    public const string Residence = "residence";

    /// <summary>The municipalities agreed on which is competent: what the other one thinks of it need not be said any more.</summary>
    public const string Agreed = "agreed";

    /// <summary>Those of which whoever was asked hears that it is over.</summary>
    public static ImmutableHashSet<string> Stopping { get; } = [Refused, Clinic, Residence, Agreed];
}
