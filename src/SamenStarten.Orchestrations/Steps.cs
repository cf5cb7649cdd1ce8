using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Orchestrations.Engine;
using SamenStarten.Orchestrations.Trajectories;

namespace SamenStarten.Orchestrations;

/// <summary>The steps that orchestrations have done, by the names that they have on every engine. Ids in, codes and moments out.</summary>
public static class Steps
{
    /// <summary>Loads, lets fall due, keeps; answers with every step not yet done, so that a kill in between loses none.</summary>
    public static readonly Step<string, WhatIsDue> DetermineWhatIsDue = new(nameof(DetermineWhatIsDue));

    public static readonly Step<Guid, StepAnswer> NotifyPartner = new(nameof(NotifyPartner));

    public static readonly Step<Guid, StepAnswer> RequestDocument = new(nameof(RequestDocument));

    public static readonly Step<Guid, StepAnswer> RemindPartner = new(nameof(RemindPartner));

    public static readonly Step<Guid, StepAnswer> EscalateMilestone = new(nameof(EscalateMilestone));

    public static readonly Step<Guid, StepAnswer> WithdrawEscalation = new(nameof(WithdrawEscalation));

    /// <summary>What one sender may send now.</summary>
    public static readonly Step<string, WhatMayGo> DetermineWhatMayGo = new(nameof(DetermineWhatMayGo));

    /// <summary>Writes <em>sending</em>, calls the channel, writes the answer.</summary>
    public static readonly Step<Guid, StepAnswer> SendMessage = new(nameof(SendMessage));
}

/// <summary>What became of a step.</summary>
/// <param name="Code">written, cancelled, known, nobody, or the state that a message has now.</param>
public sealed record StepAnswer(string Code);
