using SamenStarten.Store.Databases;

namespace SamenStarten.Store.Tests.Given;

/// <summary>Keeps the writer busy until it is opened, so that what a test asks meanwhile waits together.</summary>
internal sealed class Gate : IDisposable
{
    private readonly ManualResetEventSlim opened = new();
    private readonly TaskCompletionSource closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static async Task<Gate> Close(RegionStore store)
    {
        var gate = new Gate();
        _ = store.Writer.Run(gate.Wait);
        await gate.closed.Task;
        return gate;
    }

    public void Open() => opened.Set();

    // A test that failed before it opened the gate must not leave the writer standing.
    public void Dispose() => opened.Set();

    private bool Wait(WriteScope scope)
    {
        closed.SetResult();
        opened.Wait();
        return true;
    }
}
