namespace SamenStarten.Channels.Http;

/// <summary>
/// How long a message may take. We don't stop for being asked to: hearing the answer is worth more than stopping quickly.
/// </summary>
internal sealed class Deadline(TimeSpan timeout) : IDisposable
{
    private readonly CancellationTokenSource source = new(timeout);

    public CancellationToken Token => source.Token;

    public bool Passed => source.IsCancellationRequested;

    public void Dispose() => source.Dispose();
}
