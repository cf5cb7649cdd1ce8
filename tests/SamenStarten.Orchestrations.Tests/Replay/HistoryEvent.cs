using NodaTime;

namespace SamenStarten.Orchestrations.Tests.Replay;

/// <summary>What an engine that replays writes down about an instance, and answers from when it executes the orchestration anew.</summary>
internal abstract record HistoryEvent;

/// <summary>Something that the orchestration asked for.</summary>
/// <param name="Place">Its place among all that was asked in this generation, from 0.</param>
internal abstract record Asked(int Place) : HistoryEvent;

internal sealed record StepScheduled(int Place, string Step, string Input) : Asked(Place);

/// <param name="FireAt">When its timer fires; it follows from the moment at which it was asked first.</param>
internal sealed record WaitBegan(int Place, string EventName, Duration AtMost, Instant FireAt) : Asked(Place);

internal sealed record StatusShown(int Place, string Status) : Asked(Place);

internal sealed record StepCompleted(int Place, string Output) : HistoryEvent;

internal sealed record TimerFired(int Place) : HistoryEvent;

internal sealed record EventRaised(string EventName) : HistoryEvent;
