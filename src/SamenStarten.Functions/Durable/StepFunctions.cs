using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using SamenStarten.Functions.Hosting;
using SamenStarten.Orchestrations;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Orchestrations.Engine;
using SamenStarten.Orchestrations.Trajectories;

namespace SamenStarten.Functions.Durable;

/// <summary>The steps that orchestrations have done: an activity each. Ids in, codes and moments out.</summary>
public sealed class StepFunctions(RegionAtWork region)
{
    [Function(nameof(Steps.DetermineWhatIsDue))]
    public Task<WhatIsDue> DetermineWhatIsDue([ActivityTrigger] string id, [DurableClient] DurableTaskClient client) =>
        Do(Steps.DetermineWhatIsDue, id, client);

    [Function(nameof(Steps.NotifyPartner))]
    public Task<StepAnswer> NotifyPartner([ActivityTrigger] Guid step, [DurableClient] DurableTaskClient client) => Do(Steps.NotifyPartner, step, client);

    [Function(nameof(Steps.RequestDocument))]
    public Task<StepAnswer> RequestDocument([ActivityTrigger] Guid step, [DurableClient] DurableTaskClient client) => Do(Steps.RequestDocument, step, client);

    [Function(nameof(Steps.RemindPartner))]
    public Task<StepAnswer> RemindPartner([ActivityTrigger] Guid step, [DurableClient] DurableTaskClient client) => Do(Steps.RemindPartner, step, client);

    [Function(nameof(Steps.EscalateMilestone))]
    public Task<StepAnswer> EscalateMilestone([ActivityTrigger] Guid step, [DurableClient] DurableTaskClient client) => Do(Steps.EscalateMilestone, step, client);

    [Function(nameof(Steps.WithdrawEscalation))]
    public Task<StepAnswer> WithdrawEscalation([ActivityTrigger] Guid step, [DurableClient] DurableTaskClient client) => Do(Steps.WithdrawEscalation, step, client);

    [Function(nameof(Steps.DetermineWhatMayGo))]
    public Task<WhatMayGo> DetermineWhatMayGo([ActivityTrigger] string sender, [DurableClient] DurableTaskClient client) =>
        Do(Steps.DetermineWhatMayGo, sender, client);

    [Function(nameof(Steps.SendMessage))]
    public Task<StepAnswer> SendMessage([ActivityTrigger] Guid message, [DurableClient] DurableTaskClient client) => Do(Steps.SendMessage, message, client);

    /// <summary>
    /// What fails is done again by the engine. What an exception says would stay readable in its history: only what kind it was goes there.
    /// </summary>
    private async Task<TOutput> Do<TInput, TOutput>(Step<TInput, TOutput> step, TInput input, DurableTaskClient client)
    {
        try
        {
            return await region.StepsWith(client).Do(step, input);
        }
        catch (Exception failure)
        {
            throw new StepFailedException(step.Name, RegionAtWork.KindOf(failure));
        }
    }
}
