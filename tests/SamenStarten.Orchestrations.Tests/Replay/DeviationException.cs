namespace SamenStarten.Orchestrations.Tests.Replay;

/// <summary>An orchestration did, when it was executed again, something else than its history says: the real engine would stop it for good.</summary>
internal sealed class DeviationException(string instance, string sentence) : Exception($"{instance}: {sentence}");
