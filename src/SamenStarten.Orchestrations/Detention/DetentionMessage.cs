using NodaTime;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Trajectories;

namespace SamenStarten.Orchestrations.Detention;

/// <summary>A message about a detention (contracts.md 1), read and checked.</summary>
/// <param name="Key">Source and id: the same again has no effect.</param>
/// <param name="Time">When it was said. Never compared with the clock.</param>
/// <param name="Reference">Kenmerk: the detention's own id.</param>
public abstract record DetentionMessage(string Key, string Source, string Id, string Type, Instant Time, string Reference)
{
    public override string ToString() => Type;
}

public sealed record DetentionStarted(
    string Key, string Source, string Id, string Type, Instant Time, string Reference,
    Person Person, string Institution, LocalDate Entry, string Title, string? Municipality, LocalDate? EndDate, ReleaseDateCertainty Certainty)
    : DetentionMessage(Key, Source, Id, Type, Time, Reference)
{
    /// <summary>What is known besides of a trajectory that ran elsewhere already; null for one that begins. No message from outside says it.</summary>
    public TakingOver.RunningElsewhere? Elsewhere { get; init; }

    public override string ToString() => Type;
}

/// <summary>A fact about a detention that has begun.</summary>
/// <param name="Command">What it means for the trajectory.</param>
public sealed record DetentionFact(string Key, string Source, string Id, string Type, Instant Time, string Reference, Command Command)
    : DetentionMessage(Key, Source, Id, Type, Time, Reference)
{
    public override string ToString() => Type;
}

/// <summary>Why a line can't be used.</summary>
/// <param name="Key">Its source and id where those could be read.</param>
/// <param name="Code">Stable, in kebab-case.</param>
/// <param name="Sentence">For a person; nothing of the person that the message is about.</param>
public sealed record Unusable(string? Key, string? Type, Instant? Time, string Code, string Sentence, string? Field);
