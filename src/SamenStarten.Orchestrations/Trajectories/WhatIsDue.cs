using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Orchestrations.Engine;

namespace SamenStarten.Orchestrations.Trajectories;

public enum StepKind
{
    Notify,
    RequestDocument,
    Remind,
    Escalate,
    Withdraw,
}

/// <param name="Id">Derived from the trajectory and the place of the event that made it.</param>
public sealed record DueStep(Guid Id, StepKind Kind);

/// <summary>What is due on a trajectory now, and how long there is nothing to do after that.</summary>
/// <param name="Steps">Every step that is not done.</param>
/// <param name="Sleep">By the application's clock; at most two days.</param>
/// <param name="Closed">Nothing follows, ever.</param>
public sealed record WhatIsDue(ImmutableArray<DueStep> Steps, OrchestrationStatus Status, Duration Sleep, bool Closed);
