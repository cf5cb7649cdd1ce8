using System.Collections.Immutable;

namespace SamenStarten.Core.Trajectories;

/// <summary>The answer to a command: events, or a rejection. Never both.</summary>
public sealed record Decision(ImmutableArray<TrajectoryEvent> Events, Rejection? Rejection)
{
    public static Decision Of(params ReadOnlySpan<TrajectoryEvent> events) => new([.. events], null);

    public static Decision Reject(string code, string sentence, string? field = null) => new([], new Rejection(code, sentence, field));
}

/// <summary>Why something can't be, for a program and for a person.</summary>
/// <param name="Code">Stable, in kebab-case.</param>
/// <param name="Sentence">What is wrong and what to do about it. Nothing of a person in it.</param>
/// <param name="Field">The field of the command it is about, if it is about one.</param>
public sealed record Rejection(string Code, string Sentence, string? Field);
