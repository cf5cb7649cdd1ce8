using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Graph.Models;
using NodaTime;
using SamenStarten.Channels.Graph;
using SamenStarten.Channels.Http;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Channels.Planner;

/// <summary>What partners finished in a plan. Tasks that people made themselves are reported too: nobody has a message of them.</summary>
internal sealed class FinishedTasks(string name, Plan plan, TimeSpan timeout) : IFeedbackSource
{
    private const int All = 100;

    // A finished task stays in its plan. What a process that is gone had taken is reported once more, and the same report twice is once.
    private readonly ConcurrentDictionary<string, bool> taken = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public async Task<ImmutableArray<DeliveryReport>> Read(CancellationToken cancellation = default)
    {
        using var deadline = new Deadline(timeout);
        try
        {
            var tasks = await plan.Tasks(deadline.Token);
            return
            [
                .. tasks.Where(task => task.PercentComplete == All && task.CompletedDateTime is not null)
                    .Select(Report).Where(report => !taken.ContainsKey(report.Key)),
            ];
        }
        catch (Exception trouble) when (GraphTrouble.Answer(trouble, deadline, handing: false) is not null)
        {
            return [];
        }
    }

    /// <inheritdoc/>
    public Task Taken(ImmutableArray<DeliveryReport> reports, CancellationToken cancellation = default)
    {
        foreach (var report in reports)
            taken.TryAdd(report.Key, true);
        return Task.CompletedTask;
    }

    private static DeliveryReport Report(PlannerTask task) => new(
        $"planner:{task.Id}", ReportKind.Done, null, task.Id, Instant.FromDateTimeOffset(task.CompletedDateTime!.Value), null);
}
