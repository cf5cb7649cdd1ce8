namespace SamenStarten.Web.Operating.Functions;

/// <summary>What the Functions app says about its orchestrations. One that can't be reached is an answer, too: null, or false.</summary>
internal sealed partial class FunctionsApp(HttpClient client, ILogger<FunctionsApp> logger)
{
    /// <summary>The most ids in one call.</summary>
    public const int MostAtOnce = 100;

    private const int CallsAtOnce = 4;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How the orchestrations of these trajectories are: of as many as it says within five seconds, in the order in which they were asked
    /// for; null when it says nothing.
    /// </summary>
    public async Task<IReadOnlyList<OrchestrationStatus>?> Statuses(IReadOnlyList<Guid> ids, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        var parts = ids.Chunk(MostAtOnce).ToArray();
        var answers = new OrchestrationStatus[]?[parts.Length];
        await Try(
            () => Parallel.ForEachAsync(
                Enumerable.Range(0, parts.Length),
                new ParallelOptions { MaxDegreeOfParallelism = CallsAtOnce, CancellationToken = patience.Token },
                async (part, token) => answers[part] = await client.GetFromJsonAsync<OrchestrationStatus[]>(
                    new Uri($"api/trajectory-status?{string.Join('&', parts[part].Select(id => $"id={id}"))}", UriKind.Relative), token)),
            cancellation);
        return parts.Length > 0 && Array.TrueForAll(answers, answer => answer is null)
            ? null
            : [.. answers.OfType<OrchestrationStatus[]>().SelectMany(answer => answer)];
    }

    /// <summary>What the engine gave up on; null when it can't be asked.</summary>
    public async Task<IReadOnlyList<PoisonMessage>?> Poison(CancellationToken cancellation)
    {
        PoisonMessage[]? messages = null;
        await Try(async () => messages = await client.GetFromJsonAsync<PoisonMessage[]>(new Uri("api/poison-messages", UriKind.Relative), cancellation), cancellation);
        return messages;
    }

    /// <summary>Offers what the engine gave up on again. Whether it was reached.</summary>
    public Task<bool> Replay(CancellationToken cancellation) => Try(
        async () =>
        {
            using var answer = await client.PostAsync(new Uri("api/poison-messages/replay", UriKind.Relative), null, cancellation);
            answer.EnsureSuccessStatusCode();
        },
        cancellation);

    private async Task<bool> Try(Func<Task> what, CancellationToken cancellation)
    {
        try
        {
            await what();
            return true;
        }
#pragma warning disable CA1031 // Whatever went wrong, of the engine's state only the engine knows, and everything else can be shown.
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            // The type only: the text of an exception may hold what must not be in a log.
            LogFailure(logger, failure.GetType().Name);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The Functions app could not be asked by {Failure}")]
    private static partial void LogFailure(ILogger logger, string failure);
}
