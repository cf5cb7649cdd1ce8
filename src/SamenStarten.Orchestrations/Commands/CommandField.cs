using System.Collections.Immutable;

namespace SamenStarten.Orchestrations.Commands;

/// <summary>A field of <c>gegevens</c>, for whoever has to write it: the reader decides, and a test holds the two together.</summary>
/// <param name="Meaning">What it means, in Dutch: it stands in the API's description.</param>
/// <param name="Values">What it can be, where that is a closed set.</param>
/// <param name="Fields">What is in it, for an object.</param>
/// <param name="CanBeNull">Whether null is an answer of its own.</param>
public sealed record CommandField(
    string Name, FieldKind Kind, bool Required, string Meaning, ImmutableArray<string> Values, ImmutableArray<CommandField> Fields, bool CanBeNull = false)
{
    internal static CommandField Must(FieldKind kind, string name, string meaning, params ImmutableArray<string> values) => new(name, kind, true, meaning, values, []);

    internal static CommandField May(FieldKind kind, string name, string meaning, params ImmutableArray<string> values) => new(name, kind, false, meaning, values, []);
}
