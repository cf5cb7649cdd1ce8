using NodaTime;
using SamenStarten.Core.Messages;
using SamenStarten.Core.Partners;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Planning;

/// <summary>Events as they come about, applied one by one, and what partners are to be asked because of them.</summary>
internal sealed class Unfolding(Trajectory trajectory, Workflow workflow, Instant now, Staffing staffing)
{
    private readonly List<TrajectoryEvent> _events = [];
    private readonly List<Notice> _notices = [];
    private Terms? _terms;

    public Trajectory Trajectory { get; private set; } = trajectory;

    public Workflow Workflow { get; } = workflow;

    public Instant Now { get; } = now;

    public Staffing Staffing { get; } = staffing;

    public Terms Terms => _terms ??= new Terms(Trajectory, Workflow);

    public int Count => _events.Count;

    public Unfolded Result => new([.. _events], Terms);

    public void Add(TrajectoryEvent happened)
    {
        _events.Add(happened);
        Trajectory = Trajectory.Apply(new Recorded(Trajectory.Version + 1, happened, SystemEnvelope(Now)));
        _terms = null;
    }

    /// <summary>Somebody is to hear of this, with whatever else there is for him.</summary>
    public void Notify(Notice notice) => _notices.Add(notice);

    public bool IsNotified(Notice notice) => _notices.Contains(notice);

    /// <summary>Makes mails of what partners are to hear.</summary>
    public void Ask()
    {
        foreach (var asked in Mails.From(_notices, this))
        {
            Add(asked);
        }
    }

    /// <summary>The trajectory after these events, as if they were said now.</summary>
    internal static Trajectory Fold(Trajectory trajectory, IEnumerable<TrajectoryEvent> events, Instant now) =>
        events.Aggregate(trajectory, (t, happened) => t.Apply(new Recorded(t.Version + 1, happened, SystemEnvelope(now))));

    /// <summary>The fold looks at times only; the store gives events their real envelope.</summary>
    internal static Envelope SystemEnvelope(Instant now) => new(Falling.System, null, null, "", now, now, Guid.Empty);
}
