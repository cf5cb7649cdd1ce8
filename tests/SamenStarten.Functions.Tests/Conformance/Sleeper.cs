using NodaTime;

namespace SamenStarten.Functions.Tests.Conformance;

/// <summary>Whether an orchestration sleeps, on which event and until when.</summary>
internal sealed class Sleeper
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _woken = [];
    private Instant? _until;
    private string? _on;
    private bool _ended;

    public bool HasEnded => _ended;

    public Instant? Until => _until;

    public string? On => _on;

    /// <summary>It waits, and nothing that it waits for is on its way.</summary>
    public bool Sleeps
    {
        get
        {
            lock (_lock)
            {
                return _ended || (_on is not null && !_woken.Contains(_on));
            }
        }
    }

    /// <summary>It is being started.</summary>
    public void Begins()
    {
        lock (_lock)
        {
            (_on, _ended) = (null, false);
        }
    }

    public void Woken(string name)
    {
        lock (_lock)
        {
            _woken.Add(name);
        }
    }

    /// <summary>It begins to look what is due: it sees all that it was woken for until now.</summary>
    public void Awakes()
    {
        lock (_lock)
        {
            _woken.Clear();
            _on = null;
        }
    }

    public void Will(Instant until, bool ends)
    {
        lock (_lock)
        {
            (_until, _ended) = (until, ends);
        }
    }

    public void FallsAsleep(string on)
    {
        lock (_lock)
        {
            _on = on;
        }
    }

    public override string ToString() => $"on {_on}, woken for {string.Join(", ", _woken)}, until {_until}";
}
