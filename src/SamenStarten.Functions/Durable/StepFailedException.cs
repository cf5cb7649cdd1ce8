namespace SamenStarten.Functions.Durable;

/// <summary>A step couldn't be done for now. Names the step and the kind of trouble, and nothing else.</summary>
public sealed class StepFailedException(string step, string kind) : Exception($"{step} failed: {kind}");
