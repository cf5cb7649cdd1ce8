using SamenStarten.Store.Databases;

namespace SamenStarten.Store.Sqlite;

/// <inheritdoc />
internal sealed class WriteItem<T> : WriteItem
{
    private readonly Func<WriteScope, T> work;

    // The continuation of a caller never runs on the writer.
    private readonly TaskCompletionSource<T> told = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenRegistration registration;
    private T? result;

    public WriteItem(Func<WriteScope, T> work, CancellationToken cancellation)
    {
        this.work = work;
        registration = cancellation.Register(() =>
        {
            if (Leave()) told.TrySetCanceled(cancellation);
        });
    }

    public Task<T> Answer => told.Task;

    public override void Work(WriteScope scope) => result = work(scope);

    public override void Tell()
    {
        registration.Dispose();
        if (Failure is null) told.TrySetResult(result!);
        else told.TrySetException(Failure);
    }
}
