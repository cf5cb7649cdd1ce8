namespace SamenStarten.Functions.Waking;

/// <summary>A message on the queue says neither which trajectory nor which sender. What it does say isn't repeated here.</summary>
public sealed class UnusableMessageException() : Exception("A message on the queue names no trajectory and no sender that we have.");
