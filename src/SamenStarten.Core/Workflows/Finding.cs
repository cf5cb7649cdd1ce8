using System.Collections.Immutable;

namespace SamenStarten.Core.Workflows;

/// <summary>Something wrong in a workflow, an overlay or a message text.</summary>
/// <param name="File">The file as it was named to us.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Code">A stable code in kebab-case.</param>
/// <param name="Sentence">What is wrong and what to do, for a person.</param>
public sealed record Finding(string File, int Line, string Code, string Sentence);

/// <summary>What reading a workflow gives: the workflow when nothing is wrong, and what is wrong otherwise.</summary>
public sealed record Reading(Workflow? Workflow, ImmutableArray<Finding> Findings);
