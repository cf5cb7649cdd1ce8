using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Storage.Queues;

namespace SamenStarten.Web.Hosting.Distributed;

/// <summary>
/// The queue on which the Functions app hears that something changed: ids, and nothing else. What can't be said there costs a delay and never
/// a fact, since facts are in the database by then and the Functions app sweeps every minute.
/// </summary>
internal sealed partial class TrajectoryQueue(StorageSettings settings, TimeProvider time, ILogger<TrajectoryQueue> logger)
{
    public const string Name = "trajectory-changed";

    /// <summary>How long nothing is said after the queue couldn't be reached: a thousand messages at once would each wait for it.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

    private readonly QueueClient _queue = Storage.Queue(settings, Name);
    private long _restsUntil;

    /// <summary>Makes the queue when it isn't there. Where somebody else makes it, and we may not, it is left at that.</summary>
    public Task Make(CancellationToken cancellation) => Try(() => _queue.CreateIfNotExistsAsync(cancellationToken: cancellation), cancellation);

    public Task TrajectoryChanged(Guid trajectoryId) => Say(new Changed(trajectoryId, null));

    public Task MessagesWaiting(string sender) => Say(new Changed(null, sender));

    /// <summary>Whether it can be reached.</summary>
    public Task<bool> IsThere(CancellationToken cancellation) => Try(() => _queue.GetPropertiesAsync(cancellation), cancellation);

    private async Task Say(Changed changed)
    {
        if (time.GetTimestamp() >= Interlocked.Read(ref _restsUntil)
            && !await Try(() => _queue.SendMessageAsync(JsonSerializer.Serialize(changed))))
        {
            Interlocked.Exchange(ref _restsUntil, time.GetTimestamp() + (long)(Rest.TotalSeconds * time.TimestampFrequency));
        }
    }

    private async Task<bool> Try(Func<Task> what, CancellationToken cancellation = default)
    {
        try
        {
            await what();
            return true;
        }
#pragma warning disable CA1031 // Whatever went wrong, what was asked is kept, and the sweep finds it.
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            // The type only: the text of an exception may hold what must not be in a log.
            LogFailure(logger, failure.GetType().Name);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The queue could not be used by {Failure}; the sweep of the Functions app finds what changed")]
    private static partial void LogFailure(ILogger logger, string failure);

    private sealed record Changed(
        [property: JsonPropertyName("trajectory"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Guid? Trajectory,
        [property: JsonPropertyName("sender"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Sender);
}
