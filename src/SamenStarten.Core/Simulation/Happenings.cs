using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Simulation;

/// <summary>Tells events as happenings. A due moment of work that was done before it is told when it comes, as any other.</summary>
internal sealed class Happenings(Workflow workflow)
{
    private readonly List<Happening> _all = [];
    private readonly PriorityQueue<string, Instant> _doneBefore = new();

    public ImmutableArray<Happening> InOrder => [.. _all];

    /// <summary>The next due moment of work that is done already.</summary>
    public Instant? NextDue => _doneBefore.TryPeek(out _, out var at) ? at : null;

    public void PassDue(Instant now)
    {
        while (_doneBefore.TryPeek(out var milestone, out var at) && at <= now)
        {
            _all.Add(new Happening(at, "due", milestone, RoleOf(milestone)));
            _doneBefore.Dequeue();
        }
    }

    public void Add(Instant now, TrajectoryEvent happened, Trajectory before, Trajectory after)
    {
        switch (happened)
        {
            case TrackChosen e:
                _all.Add(new Happening(now, "track", Track: e.Track));
                AddNotApplicable(now, e.Dropped);
                break;
            case PersonLeft e:
                AddNotApplicable(now, e.Dropped);
                break;
            case PhaseReached e:
                _all.Add(new Happening(now, "phase", Phase: e.Phase));
                break;
            case MilestoneOpened e:
                _all.Add(new Happening(now, "opened", e.Milestone, RoleOf(e.Milestone)));
                break;
            case MilestoneFellDue e:
                _all.Add(new Happening(now, "due", e.Milestone, RoleOf(e.Milestone)));
                break;
            case MilestoneReminded e:
                _all.Add(new Happening(now, "reminder", e.Milestone, RoleOf(e.Milestone)));
                break;
            case MilestoneEscalated { Skipped: null } e:
                _all.Add(new Happening(now, "escalated", e.Milestone, RoleOf(e.Milestone), e.Rung.ToString()));
                break;
            case EscalationWithdrawn { To.IsEmpty: false } e:
                _all.Add(new Happening(now, "withdrawn", e.Milestone, RoleOf(e.Milestone), e.Highest.ToString()));
                break;
            case MilestoneCompleted e:
                AddCompleted(now, e.Milestone, before, after);
                break;
            case MilestoneNotApplicable e:
                AddNotApplicable(now, [e.Milestone]);
                break;
            case DocumentRequested e:
                _all.Add(new Happening(now, "document-requested", e.Milestone, e.From, Document: e.Document));
                break;
            case PartnerAsked e:
                _all.Add(new Happening(now, "message", Role: e.Role, Rung: e.Rung?.ToString(), Template: e.Template, Contact: e.ContactId));
                break;
        }
    }

    private void AddCompleted(Instant now, string id, Trajectory before, Trajectory after)
    {
        _all.Add(new Happening(now, "completed", id, RoleOf(id)));
        var milestone = workflow.Find(id)!;
        var still = new Terms(after, workflow).Outstanding(milestone).Select(d => d.Date).ToHashSet();
        foreach (var due in new Terms(before, workflow).Outstanding(milestone).Where(d => d.Brings is null && !still.Contains(d.Date) && d.At > now).DistinctBy(d => d.Date))
        {
            if (!before[id].FellDue.Contains(due.Date))
            {
                _doneBefore.Enqueue(id, due.At);
            }
        }

        if (id == KnownMilestones.DataErased)
        {
            _all.Add(new Happening(now, "closed"));
        }
    }

    private void AddNotApplicable(Instant now, ImmutableArray<string> milestones) =>
        _all.AddRange(milestones.Select(m => new Happening(now, "not-applicable", m, RoleOf(m))));

    private string? RoleOf(string milestone) => workflow.Find(milestone)?.Responsible.Role;
}
