using SamenStarten.Orchestrations.Engine;

namespace SamenStarten.Orchestrations.Tests.Replay;

/// <summary>What of an engine survives its process.</summary>
internal sealed class Storage
{
    public SortedDictionary<string, StoredInstance> Instances { get; } = new(StringComparer.Ordinal);

    /// <summary>Everything that was ever written, as it can be read in storage: what was overwritten can be there still.</summary>
    public List<(string Instance, HistoryEvent Event)> Written { get; } = [];
}

/// <summary>One instance as it is kept.</summary>
internal sealed class StoredInstance(string id, Func<IOrchestration, Task> orchestration)
{
    public string Id => id;

    public Func<IOrchestration, Task> Orchestration => orchestration;

    /// <summary>Of this generation.</summary>
    public List<HistoryEvent> History { get; } = [];

    /// <summary>How long the history of each generation became, how many steps it had done and how many events it heard of.</summary>
    public List<(int Events, int Steps, int Raised)> Lengths { get; } = [];

    /// <summary>Raised, and not looked at yet.</summary>
    public List<string> Inbox { get; } = [];

    public WaitBegan? OpenWait { get; set; }

    public bool HasBegun { get; set; }

    public bool HasEnded { get; set; }

    /// <summary>Asked for, and without an answer in history.</summary>
    public IEnumerable<StepScheduled> OpenSteps =>
        History.OfType<StepScheduled>().Where(s => !History.OfType<StepCompleted>().Any(c => c.Place == s.Place));
}
