using SamenStarten.Store.Databases;

namespace SamenStarten.Store.Sqlite;

/// <summary>One at a time in this process, which is the only one that writes.</summary>
#pragma warning disable CA1001 // A semaphore whose wait handle nobody asks for has nothing to dispose.
internal sealed class OneInThisProcess : IOneAtATime
#pragma warning restore CA1001
{
    private readonly SemaphoreSlim door = new(1);

    public async Task<IAsyncDisposable> Enter(CancellationToken cancellation)
    {
        await door.WaitAsync(cancellation);
        return new Inside(door);
    }

    private sealed class Inside(SemaphoreSlim door) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            door.Release();
            return ValueTask.CompletedTask;
        }
    }
}
