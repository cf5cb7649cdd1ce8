namespace SamenStarten.Orchestrations.Detention;

/// <summary>The last line of <c>import --json</c>, and of the answer over HTTP: what became of all lines. The parts add up to the whole.</summary>
public sealed class LineCounts
{
    public int Lines { get; private set; }

    public int Accepted { get; private set; }

    public int Repeated { get; private set; }

    public int Quarantined { get; private set; }

    public int Waiting { get; private set; }

    public int Empty { get; private set; }

    public void Count(string result)
    {
        Lines++;
        switch (result)
        {
            case LineAnswer.Accepted:
                Accepted++;
                break;
            case LineAnswer.Repeated:
                Repeated++;
                break;
            case LineAnswer.Quarantined:
                Quarantined++;
                break;
            case LineAnswer.Waiting:
                Waiting++;
                break;
            default:
                Empty++;
                break;
        }
    }
}
