namespace SamenStarten.Cli.Output;

/// <summary>The command can't be carried out as it was given. The message says which option or file, and what to do.</summary>
public sealed class WrongUseException(string message) : Exception(message);
