namespace SamenStarten.Cli.Previewing;

/// <summary>What was asked of <c>preview</c>.</summary>
/// <param name="Name">One text; null: every text.</param>
/// <param name="Language">One language; null: every language.</param>
/// <param name="Format"><c>text</c>, <c>html</c> or <c>eml</c>; null: text on the screen, everything in files.</param>
/// <param name="Out">The folder for files; null: on the screen.</param>
internal sealed record PreviewRequest(string? Name, string? Language, string? Format, string? Out, string Messages, bool Json);
