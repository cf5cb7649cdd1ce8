namespace SamenStarten.Orchestrations.Tests.Given;

/// <summary>
/// One process, from its start until it is killed. Whoever reaches a point after that never comes back from it, so that nothing of the
/// process goes on.
/// </summary>
internal sealed class Life
{
    private readonly Lock _lock = new();
    private readonly TaskCompletionSource _killed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _never = new();
    private readonly Kills _kills;

    public Life(Kills kills) => _kills = kills;

    public static Life Undisturbed() => new(new Kills(_ => false));

    /// <summary>A point at which the process can be killed: just before what the name says.</summary>
    public Task Reach(string point)
    {
        lock (_lock)
        {
            if (_killed.Task.IsCompleted)
            {
                return _never.Task;
            }

            if (!_kills.KillsAt(point))
            {
                return Task.CompletedTask;
            }

            _killed.SetResult();
            return _never.Task;
        }
    }

    /// <summary>Not a point to be killed at; but who was killed doesn't come back from it either.</summary>
    public Task IfAlive() => _killed.Task.IsCompleted ? _never.Task : Task.CompletedTask;

    /// <summary>Does this work. False when the process was killed before it was done.</summary>
    public async Task<bool> Survives(Task work)
    {
        await Task.WhenAny(work, _killed.Task);
        if (_killed.Task.IsCompleted)
        {
            // What fails after its process is gone fails for nobody.
            _ = work.ContinueWith(w => w.Exception, TaskScheduler.Default);
            return false;
        }

        await work;
        return true;
    }
}
