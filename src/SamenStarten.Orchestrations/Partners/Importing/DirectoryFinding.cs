namespace SamenStarten.Orchestrations.Partners.Importing;

/// <summary>Something wrong in a file with rows: contacts, or trajectories to take over.</summary>
/// <param name="Line">The line, from 1; the first one names the columns.</param>
/// <param name="Column">The column it is about; null for a whole row or file.</param>
/// <param name="Code">A stable code in kebab-case.</param>
/// <param name="Value">What stood there, where that helps to find it.</param>
/// <param name="Sentence">What is wrong and what to do, for a person.</param>
/// <param name="RefusesRow">The row isn't taken; otherwise it is, without this.</param>
public sealed record DirectoryFinding(int Line, string? Column, string Code, string? Value, string Sentence, bool RefusesRow);
