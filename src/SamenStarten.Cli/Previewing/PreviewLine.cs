using System.Collections.Immutable;

namespace SamenStarten.Cli.Previewing;

/// <summary>A mail as a line of JSON: either what is in it, or the files that were written.</summary>
internal sealed record PreviewLine(
    string Template, string Language, string Subject, string? Text, string? Html, string? Calendar, ImmutableArray<string>? Files);
