using System.Collections.Immutable;

namespace SamenStarten.Orchestrations.Commands;

/// <summary>What a command means, in Dutch, and the fields of its <c>gegevens</c>.</summary>
public sealed record CommandForm(string Meaning, ImmutableArray<CommandField> Fields);
