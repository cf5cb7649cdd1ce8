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

    /// <summary>Work that something that happens brings, whatever the route: only in play after the event it starts on.</summary>
    public bool IsSituation { get; init; }

    /// <summary>In play because something happened, and not because the route has it.</summary>
    public bool ComesWithEvent => IsEmergency || IsSituation;

    /// <summary>The events after which it is critical, whatever its own severity.</summary>
    public ImmutableArray<string> CriticalAfter { get; init; } = [];

    /// <summary>The events after which it has to be done again, or asked of whoever answers for it now.</summary>
    public ImmutableArray<string> ReopenedBy { get; init; } = [];

    /// <summary>When this one is done, <see cref="ReopenedBy"/> no longer holds.</summary>
    public string? ReopenedUnlessDone { get; init; }

    /// <summary>Milestones of which a partner's refusal lets work on this one begin at once: this is their fallback.</summary>
    public ImmutableArray<string> WhenDeclined { get; init; } = [];

    /// <summary>Milestones that can't be done while this one is open.</summary>
    public ImmutableArray<string> Blocks { get; init; } = [];

    /// <summary>The one rung that its passing brings, at once; null: the ladder of its severity.</summary>
    public Rung? Straight { get; init; }
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

    /// <summary>Replaces <see cref="Legs"/> when we heard of it before the day of entry; the work begins then, and is asked outside the institution.</summary>
    public Moment? BeforeEntry { get; init; }

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
/// <param name="Done">This milestone was done when the event happened that the other one starts on.</param>
/// <param name="StillInside">The person has not left.</param>
public sealed record Condition(string? Milestone, ImmutableArray<string> Outcome, bool ReleaseBeforeNonWorkingDay, string? Done = null, bool StillInside = false);

/// <param name="From">The role that has the document.</param>
/// <param name="Store">ReferenceOnly, StatusOnly or File (domain.md 3: no copy of an identity document, ever).</param>
public sealed record DocumentNeed(string Type, string From, string Store);

/// <param name="Requires">What must be recorded, as codes.</param>
/// <param name="Outcomes">The outcomes it can have, as codes; empty: simply done.</param>
public sealed record Exit(ImmutableArray<string> Requires, LocalText Text, ImmutableArray<string> Outcomes)
{
    /// <summary>Per outcome the event that it is as well.</summary>
    public ImmutableSortedDictionary<string, string> Brings { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Outcomes with which it isn't done: it was tried, and has to be tried again.</summary>
    public ImmutableArray<string> Tries { get; init; } = [];
}

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
