using NodaTime;

namespace SamenStarten.Orchestrations.Engine;

/// <summary>A named piece of work that an orchestration has done: it answers, and never throws for what a person should decide.</summary>
/// <param name="Name">Its name in the words of the field; on Azure the name of the activity.</param>
public sealed record Step<TInput, TOutput>(string Name);

/// <summary>
/// What an orchestration may do, shaped like the context of Durable Functions. Ids, codes and moments only: what passes through here
/// ends up readable in an engine's history.
/// </summary>
public interface IOrchestration
{
    /// <summary>The id of this instance: that of the trajectory, or of the sender.</summary>
    string Id { get; }

    /// <summary>Has a step done and answers with its result. On an engine that replays, a result that is known is given again.</summary>
    Task<TOutput> Do<TInput, TOutput>(Step<TInput, TOutput> step, TInput input);

    /// <summary>Shows where it stands: ids, numbers and moments, far under 16 kB.</summary>
    void SetStatus(OrchestrationStatus status);

    /// <summary>Waits until the event is raised, or for as long as this by the application's clock, whichever comes first.</summary>
    Task WaitFor(string eventName, Duration atMost);

    /// <summary>Begins again from the top when this run returns. Nothing is carried over: what matters is in the database.</summary>
    void StartAgain();
}

/// <summary>Where an orchestration stands, for whoever runs the engine. Never a person.</summary>
public sealed record OrchestrationStatus(string? Phase, Instant? NextMoment, int OpenCritical, int OpenImportant, int OpenSupporting);
