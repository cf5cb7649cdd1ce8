using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Partners;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Simulation;

/// <summary>Runs one trajectory through the core, from moment to moment: two years in milliseconds.</summary>
public sealed class Simulator
{
    private static readonly LocalTime StartAt = new(9, 0);
    private static readonly LocalTime AnswerAt = new(12, 0);
    private static readonly LocalTime LeaveAt = new(10, 0);

    /// <summary>Far beyond any trajectory: a simulation that gets here does not end by itself.</summary>
    private const int MostMonths = 600;

    private readonly Workflow _workflow;
    private readonly SimulationRequest _request;
    private readonly Staffing _staffing;
    private readonly Happenings _happenings;
    private readonly List<Refused> _refused = [];
    private readonly Queue<ScriptedCommand> _script;
    private readonly bool _leavesByScript;
    private Trajectory _trajectory;
    private Instant _now;

    private Simulator(Workflow workflow, SimulationRequest request)
    {
        _workflow = workflow;
        _request = request;
        _staffing = Staffing.OneEach(workflow);
        _happenings = new Happenings(workflow);
        _script = new Queue<ScriptedCommand>(request.Script.OrderBy(c => c.At));
        _leavesByScript = request.Script.Any(c => c.Command is EndDetention);
        _trajectory = Trajectory.Begin(DeterministicId.From("simulation"));
        _now = request.Entry.InAmsterdam(StartAt);
    }

    /// <summary>Everything that happens, in order of time.</summary>
    public static SimulationResult Run(Workflow workflow, SimulationRequest request) => new Simulator(workflow, request).Run();

    private SimulationResult Run()
    {
        Handle(new StartTrajectory(
            "2600-001", _workflow.Id, _workflow.Version, _request.Entry, _request.Title, "simulated", null, _request.ReleaseDate, _request.Certainty));
        var end = (_request.Until ?? _request.Entry.PlusMonths(MostMonths)).PlusDays(1).InAmsterdam(LocalTime.Midnight);
        FallDue();
        while (Next() is { } next && next.At < end)
        {
            _now = Instant.Max(_now, next.At);
            next.Do();
            FallDue();
            if (_trajectory.Status == TrajectoryStatus.Closed && _request.Until is null)
            {
                break;
            }
        }

        return new SimulationResult(_happenings.InOrder, [.. _refused], _trajectory);
    }

    /// <summary>Whatever comes first: a fact, a scripted command, an answer, or what time brings.</summary>
    private (Instant At, Action Do)? Next()
    {
        var candidates = new List<(Instant At, Action Do)>();
        if (_script.TryPeek(out var scripted))
        {
            candidates.Add((scripted.At, RunScripted));
        }

        if (!_leavesByScript && _trajectory is { Left: null, AnnouncedEnd: null, Status: TrajectoryStatus.Open, ReleaseDate: { } release })
        {
            candidates.Add((release.InAmsterdam(LeaveAt), () => Handle(new EndDetention(_now, "einde-straf"))));
        }

        if (_request.OnTime && NextAnswer() is { } answer)
        {
            candidates.Add((answer.At, () => Answer(answer.Milestone)));
        }

        if (_happenings.NextDue is { } silent)
        {
            candidates.Add((silent, () => _happenings.PassDue(_now)));
        }

        if (Planner.Planning(_trajectory, _workflow).FirstOrDefault() is { } planned)
        {
            candidates.Add((planned.At, () => { }));
        }

        return candidates.Count == 0 ? null : candidates.MinBy(c => c.At);
    }

    private void RunScripted()
    {
        var scripted = _script.Dequeue();
        Handle(scripted.Command, scripted.Reason);
    }

    private (Instant At, Milestone Milestone)? NextAnswer()
    {
        if (_trajectory.Status != TrajectoryStatus.Open)
        {
            return null;
        }

        var terms = new Terms(_trajectory, _workflow);
        var answers = terms.InPlay
            .Where(m => !m.Auto)
            .Select(m => (Milestone: m, Due: terms.Outstanding(m).FirstOrDefault()))
            .Where(x => x.Due is not null)
            .Select(x => (At: x.Due!.Exact ? Instant.Min(x.Due.At, _now) : x.Due.Date.PlusDays(-1).InAmsterdam(AnswerAt), x.Milestone))
            .ToList();
        return answers.Count == 0 ? null : answers.MinBy(a => a.At);
    }

    private void Answer(Milestone milestone) => Handle(milestone.Id switch
    {
        KnownMilestones.LeadAccepted when _trajectory.LeadContact is null => new AcceptLead(Staffing.Lead, Staffing.Lead, null, AfterRelease: false),
        KnownMilestones.LeadAfterRelease when _trajectory[milestone.Id].IsDone => new AcceptLead(Staffing.Lead, Staffing.Lead, null, AfterRelease: true),
        _ => new CompleteMilestone(milestone.Id, null, null),
    });

    private void Handle(Command command, bool reason = true)
    {
        var envelope = new Envelope("simulated", null, reason ? Guid.Empty : null, "", _now, _now, Guid.Empty);
        var decision = Decide.On(_trajectory, _workflow, command, envelope);
        if (decision.Rejection is { } rejection)
        {
            _refused.Add(new Refused(_now, rejection));
        }

        Take(decision.Events, envelope);
    }

    private void FallDue() => Take(
        Falling.FallDue(_trajectory, _workflow, _now, _staffing).Events,
        new Envelope(Falling.System, null, null, "", _now, _now, Guid.Empty));

    private void Take(ImmutableArray<TrajectoryEvent> events, Envelope envelope)
    {
        foreach (var happened in events)
        {
            var before = _trajectory;
            _trajectory = before.Apply(new Recorded(before.Version + 1, happened, envelope));
            _happenings.Add(_now, happened, before, _trajectory);
        }
    }
}
