using System.Collections.Immutable;

namespace SamenStarten.Core.Workflows;

/// <summary>How much depends on a milestone: bed, ID, income, care, lead are critical (domain.md 4.4).</summary>
public enum Severity
{
    Supporting,
    Important,
    Critical,
}

/// <summary>A domain of life (leefgebied). All but the social network are basic conditions (basisvoorwaarden).</summary>
public enum LifeDomain
{
    Housing,
    WorkAndIncome,
    Identity,
    Debts,
    Care,
    SocialNetwork,
}

/// <summary>Something that must be so by a moment (mijlpaal).</summary>
public sealed record Milestone
{
    public required string Id { get; init; }

    public required string Phase { get; init; }

    /// <summary>Null for the milestones of the process itself.</summary>
    public LifeDomain? Domain { get; init; }

    public required LocalText Name { get; init; }

    public required Responsible Responsible { get; init; }

    public required Start Start { get; init; }

    public required Due Due { get; init; }

    public Condition? When { get; init; }

    public ImmutableArray<string> Tags { get; init; } = [];

    public required Severity Severity { get; init; }

    /// <summary>Done by the system itself, not by a person.</summary>
    public bool Auto { get; init; }

    public ImmutableArray<DocumentNeed> Documents { get; init; } = [];

    public required Exit Exit { get; init; }

    public ImmutableArray<string> DependsOn { get; init; } = [];

    /// <summary>Per grade of sight (F full, S status only, O own tasks) the roles that have it.</summary>
    public required ImmutableDictionary<string, ImmutableArray<string>> Visibility { get; init; }

    /// <summary>The legal basis on which what this milestone needs is shared.</summary>
    public required string LegalBasis { get; init; }

    public required Basis Basis { get; init; }

    /// <summary>Part of the emergency branch: only in play after an unexpected release.</summary>
    public bool IsEmergency { get; init; }
}

/// <param name="Role">Who answers for it.</param>
/// <param name="With">Who does it together with that role.</param>
/// <param name="Fallback">Who takes over when nobody fills the role.</param>
/// <param name="Of">Which one of several: <c>InstitutionMunicipality</c> for the municipality of the prison.</param>
public sealed record Responsible(string Role, ImmutableArray<string> With, string? Fallback, string? Of);

/// <summary>When work can begin: at a moment, after one of these milestones (the first that the track uses), or on an event.</summary>
public sealed record Start(Moment? At, ImmutableArray<string> After, string? On);

/// <summary>When it must be done.</summary>
public sealed record Due
{
    /// <summary>The first due moment: the earliest of these that is known.</summary>
    public required ImmutableArray<Moment> Legs { get; init; }

    /// <summary>Replaces <see cref="Legs"/> in track UltraShort.</summary>
    public Moment? UltraShort { get; init; }

    /// <summary>Replaces <see cref="Legs"/> in track Short.</summary>
    public Moment? Short { get; init; }

    /// <summary>Later due moments for the same work: they fall only while the work isn't done.</summary>
    public ImmutableArray<Moment> Else { get; init; } = [];

    /// <summary>A due moment that asks the work anew, also when it was done before.</summary>
    public Moment? Recheck { get; init; }

    /// <summary>When done once: due again at this moment.</summary>
    public Moment? Again { get; init; }

    /// <summary>When done: due again this long after.</summary>
    public Offset? Every { get; init; }

    public Offset? EveryHighRisk { get; init; }

    /// <summary>Events after which it is due again within <see cref="OnTerm"/>.</summary>
    public ImmutableArray<string> On { get; init; } = [];

    public Offset? OnTerm { get; init; }

    /// <summary>Replaces <see cref="Legs"/> when something critical is open at the start.</summary>
    public Offset? CriticalOpen { get; init; }

    /// <summary>Null: backward relative to release, forward otherwise.</summary>
    public Roll? Roll { get; init; }

    /// <summary>Whether compression may cap it (domain.md 4.1: the plan's statutory term isn't).</summary>
    public bool Capped { get; init; } = true;
}

/// <summary>What must be so for a milestone to apply. Unknown at its due moment counts as met.</summary>
public sealed record Condition(string? Milestone, ImmutableArray<string> Outcome, bool ReleaseBeforeNonWorkingDay);

/// <param name="From">The role that has the document.</param>
/// <param name="Store">ReferenceOnly, StatusOnly or File (domain.md 3: no copy of an identity document, ever).</param>
public sealed record DocumentNeed(string Type, string From, string Store);

/// <param name="Requires">What must be recorded, as codes.</param>
/// <param name="Outcomes">The outcomes it can have, as codes; empty: simply done.</param>
public sealed record Exit(ImmutableArray<string> Requires, LocalText Text, ImmutableArray<string> Outcomes);

public enum BasisClass
{
    /// <summary>Law or regulation: can be tightened, never relaxed.</summary>
    Statutory,

    /// <summary>An agreed or described working practice.</summary>
    Agreed,

    /// <summary>Our own default: no authority but sense.</summary>
    Default,
}

/// <summary>Where a term comes from.</summary>
public sealed record Basis(BasisClass Class, string Reference, string? Note);
