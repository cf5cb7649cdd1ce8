using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Partners;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Tests.Given;

/// <summary>
/// A trajectory as it goes: facts and commands at their times, with the clock running in between, so that whatever falls due does.
/// </summary>
internal sealed class TrajectoryStory
{
    private Workflow _workflow;
    private readonly List<Recorded> _log = [];
    private Staffing _staffing;
    private int _commands;

    private TrajectoryStory(Workflow workflow, Staffing staffing)
    {
        _workflow = workflow;
        _staffing = staffing;
        Trajectory = Trajectory.Begin(DeterministicId.From("story"));
    }

    public Trajectory Trajectory { get; private set; }

    public Instant Now { get; private set; }

    public Rejection? Rejection { get; private set; }

    /// <summary>What fell due last.</summary>
    public Unfolded Fallen { get; private set; } = null!;

    /// <summary>What would fall due now, without its falling.</summary>
    public Unfolded Falls => Falling.FallDue(Trajectory, _workflow, Now, _staffing);

    private PlannedMoment? Soonest => Planner.Planning(Trajectory, _workflow).FirstOrDefault();

    public IReadOnlyList<PlannedMoment> Planning => Planner.Planning(Trajectory, _workflow);

    public IReadOnlyList<Recorded> Log => _log;

    public IEnumerable<Said> Events => _log.Select(r => new Said(r.Envelope.ReceivedAt, r.Event));

    public Terms Terms => new(Trajectory, _workflow);

    /// <summary>A trajectory whose start message came at nine on the day of entry, with a person of its own in every role.</summary>
    public static TrajectoryStory Begins(
        string entry = "2026-01-12", string? release = "2026-07-14", string title = "veroordeeld", string? heard = null,
        Workflow? workflow = null, Staffing? staffing = null)
    {
        var national = workflow ?? TheWorkflow.National;
        var story = new TrajectoryStory(national, staffing ?? Staffing.OneEach(national))
        {
            Now = heard is null ? Local.Day(entry).InAmsterdam(new LocalTime(9, 0)) : Local.Time(heard),
        };
        return story.Says(new StartTrajectory(
            "2601-001", national.Id, national.Version, Local.Day(entry), title, "pi-vught", "0796",
            release is null ? null : Local.Day(release), ReleaseDateCertainty.Definite));
    }

    /// <summary>Another story that begins as this log does, and goes its own way from there.</summary>
    public static TrajectoryStory On(IEnumerable<Recorded> log, Instant now)
    {
        var story = new TrajectoryStory(TheWorkflow.National, Staffing.OneEach(TheWorkflow.National)) { Now = now };
        foreach (var recorded in log)
        {
            story._log.Add(recorded);
            story.Trajectory = story.Trajectory.Apply(recorded);
        }

        return story;
    }

    /// <summary>The clock runs until this moment, and stops at everything that falls due by then.</summary>
    public TrajectoryStory Until(string moment) => Until(Local.Time(moment));

    public TrajectoryStory Until(Instant moment)
    {
        for (var next = Soonest; next is not null && next.At <= moment; next = MovedOn())
        {
            Now = Instant.Max(Now, next.At);
            FallDue();
        }

        Now = moment;
        return this;
    }

    /// <summary>Nothing runs until this moment; then all that fell due in the meantime does.</summary>
    public TrajectoryStory DownUntil(string moment) => DownUntil(Local.Time(moment));

    public TrajectoryStory DownUntil(Instant moment)
    {
        Now = moment;
        return FallDue();
    }

    /// <summary>The clock runs until this moment; then this is said.</summary>
    public TrajectoryStory At(string moment, params ReadOnlySpan<Command> commands)
    {
        _ = Until(moment);
        foreach (var command in commands)
        {
            _ = Says(command);
        }

        return this;
    }

    /// <summary>Said now, about something that happened at another time or without a reason; what falls due because of it does.</summary>
    public TrajectoryStory Says(Command command, string? occurred = null, bool reason = true) => Hears(command, occurred, reason).FallDue();

    /// <summary>Said now, before anything falls due because of it.</summary>
    public TrajectoryStory Hears(Command command, string? occurred = null, bool reason = true)
    {
        var id = DeterministicId.From("command", $"{_commands++}");
        var envelope = new Envelope("somebody", null, reason ? id : null, "Pbw18a", occurred is null ? Now : Local.Time(occurred), Now, id);
        var decision = Decide.On(Trajectory, _workflow, command, envelope);
        Rejection = decision.Rejection;
        Take(decision.Events, envelope);
        return this;
    }

    /// <summary>It goes over to another workflow now; what falls due because of it does.</summary>
    public TrajectoryStory MigratesTo(Workflow target, bool reason = true)
    {
        var id = DeterministicId.From("command", $"{_commands++}");
        var envelope = new Envelope("somebody", null, reason ? id : null, "Pbw18a", Now, Now, id);
        var decision = Decide.On(Trajectory, _workflow, new MigrateTrajectory(target.Id, target.Version), envelope, target);
        Rejection = decision.Rejection;
        Take(decision.Events, envelope);
        _workflow = Rejection is null ? target : _workflow;
        return FallDue();
    }

    /// <summary>Everything that is due by now.</summary>
    public TrajectoryStory FallDue()
    {
        Fallen = Falling.FallDue(Trajectory, _workflow, Now, _staffing);
        Take(Fallen.Events, new Envelope(Falling.System, null, null, "", Now, Now, Guid.Empty));
        return this;
    }

    /// <summary>From now on somebody else fills a role; null: nobody does.</summary>
    public TrajectoryStory Staffed(string role, string? contact, string? deputy = null)
    {
        _staffing = new Staffing(contact is null ? _staffing.Seats.Remove(role) : _staffing.Seats.SetItem(role, new Seat(contact, deputy)));
        return this;
    }

    /// <summary>What stays planned for a moment that has come would keep the clock there for ever.</summary>
    private PlannedMoment? MovedOn()
    {
        var next = Fallen.Terms.Planning.FirstOrDefault();
        if (next is not null && next.At <= Now)
        {
            Assert.Fail(
                $"At {Local.Text(Now)} still planned {next.Milestone?.Id} {next.Kind} {next.Due?.Date} {next.Rung} {Local.Text(next.At)}");
        }

        return next;
    }

    private void Take(IEnumerable<TrajectoryEvent> events, Envelope envelope)
    {
        foreach (var happened in events)
        {
            var recorded = new Recorded(Trajectory.Version + 1, happened, envelope);
            _log.Add(recorded);
            Trajectory = Trajectory.Apply(recorded);
        }
    }
}
