namespace SamenStarten.Orchestrations.Tests.Given;

/// <summary>When processes are killed, counting the points that all of them reach.</summary>
/// <param name="when">Whether to kill at the point with this number, from 1.</param>
internal sealed class Kills(Func<int, bool> when)
{
    private readonly List<string> _points = [];

    /// <summary>The points that were reached, by name.</summary>
    public IReadOnlyList<string> Points => _points;

    /// <summary>Where processes were killed.</summary>
    public List<string> Killed { get; } = [];

    public bool KillsAt(string point)
    {
        lock (_points)
        {
            _points.Add(point);
            if (!when(_points.Count))
            {
                return false;
            }

            Killed.Add(point);
            return true;
        }
    }
}
