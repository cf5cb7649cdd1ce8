using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Messages;

namespace SamenStarten.Core.Trajectories;

public sealed partial record Trajectory
{
    /// <summary>How long a date may stand before putting it back is a change of its own; within it, it was a slip of the pen.</summary>
    private static readonly Duration SlipOfThePen = Duration.FromDays(1);

    /// <summary>Who is acquitted takes no estimate of his risk along (domain.md 6, 10).</summary>
    private const string Acquittal = "vrijspraak";

    /// <summary>A trajectory of which nothing has happened yet.</summary>
    public static Trajectory Begin(Guid id) => new() { Id = id };

    /// <summary>What the log says: its events applied in order.</summary>
    public static Trajectory Fold(Guid id, IEnumerable<Recorded> log) => log.Aggregate(Begin(id), (trajectory, recorded) => trajectory.Apply(recorded));

    /// <summary>The trajectory after one more event.</summary>
    public Trajectory Apply(Recorded recorded) => Apply(recorded.Event, recorded.Envelope) with { Version = recorded.Version };

    private Trajectory Apply(TrajectoryEvent happened, Envelope envelope) => happened switch
    {
        TrajectoryOpened e => this with
        {
            Number = e.Number,
            WorkflowId = e.WorkflowId,
            WorkflowVersion = e.WorkflowVersion,
            Entry = e.Entry,
            Title = e.Title,
            Institution = e.Institution,
            Municipality = e.Municipality,
            Started = envelope.ReceivedAt,
            Release = [new ReleaseEpoch(envelope.ReceivedAt, null, null)],
            Events = EventsUnder(e.Title, envelope),
        },
        TakenOver => this with { TakenOverAt = envelope.ReceivedAt, AwaitsTakeOver = true },
        TakeOverFinished => WithTakeOverFinished(envelope),
        TrackChosen e => WithTrack(e),
        PhaseReached e => this with { Phase = e.Phase },
        LeadProposed e => this with { ProposedLeadRole = e.Role },
        LeadAccepted e => WithLead(e),
        MunicipalityConfirmed e => WithoutDispute() with { Municipality = e.Municipality, MunicipalityIsConfirmed = true },
        ReleaseDateGiven e => WithReleaseDate(e, envelope),
        Transferred e => AsOf("transferred", envelope).Happened(KnownEvents.Transferred, envelope) with { Institution = e.To },
        PlanShared e => AsOf("plan", envelope) with { Plan = (e.PlanDate, envelope.ReceivedAt), PlanVersion = e.PlanVersion },
        DetentionEnded e => AsOf("ended", envelope) with { AnnouncedEnd = (e.Moment, e.Reason, envelope.ReceivedAt) },
        PersonLeft e => WithLeft(e, envelope),
        PersonDeceased => this with { Status = TrajectoryStatus.Deceased, EndedAt = envelope.ReceivedAt },
        FactNoted => this,
        EventReported e => Happened(e.Event, envelope),
        RiskSnapshotAdded e => this with { HighRisk = e.High, RiskSnapshots = RiskSnapshots.Add(e.SnapshotId) },
        ContactRecorded or TensionSignalled or ExpectationRecorded or PartnerPhoned => this,
        QuestionAsked e => this with { Questions = Questions.Remove(e.Milestone).Add(e.Milestone) },
        TrajectoryPaused e => this with { Status = TrajectoryStatus.Paused, PausedFor = e.Why },
        TrajectoryResumed => this with { Status = TrajectoryStatus.Open, PausedFor = null },
        TrajectoryEnded => this with { Status = TrajectoryStatus.Ended, EndedAt = envelope.ReceivedAt, PausedFor = null },
        TrajectoryReopened => this with { Status = TrajectoryStatus.Open, EndedAt = null, ContinuedIn = null },
        CompetenceDisputed e => WithDispute(e, envelope),
        MunicipalityChanged e => Happened(KnownEvents.MunicipalityChanged, envelope) with { Municipality = e.To, MunicipalityIsConfirmed = false },
        HelpRefused e => Happened(KnownEvents.HelpRefused, envelope).WithNotApplicable(e.Stopped, NotApplicableCodes.Refused),
        HelpAccepted e => Happened(KnownEvents.HelpAccepted, envelope).WithNotApplicable(e.Reinstated, null),
        ConsentWithdrawn e => Happened(KnownEvents.ConsentWithdrawn, envelope) with { WithoutConsent = WithoutConsent.Add(e.Role) },
        ConsentGiven e => Happened(KnownEvents.ConsentGiven, envelope) with { WithoutConsent = WithoutConsent.Remove(e.Role) },
        ReturnedInside e => WithReturn(e, envelope),
        PlacedInClinic e => Happened(KnownEvents.PlacedInClinic, envelope).WithNotApplicable(e.Paused, NotApplicableCodes.Clinic).WithNotApplicable(e.Reinstated, null),
        TitleChanged e => WithTitle(e, envelope),
        DoubleStartNoticed e => this with { Doubles = Doubles.Add(e), EnteredAgain = EnteredAgain > e.Entry ? EnteredAgain : e.Entry },
        DoubleConfirmed e => this with { Doubles = Doubles.RemoveAll(d => d.StartId == e.StartId) },
        DoubleSplit e => WithSplit(e.StartId),
        PersonShielded e => this with { ShieldedBy = e.By },
        ShieldLifted => this with { ShieldedBy = null },
        Redetained e => Happened(KnownEvents.Redetained, envelope) with { Follows = e.Earlier },
        ContinuedIn e => this with { ContinuedIn = e.Trajectory },
        LooksLikeAnother e => this with { LooksLike = LooksLike.Add(e.Other) },
        ToldApart e => this with { LooksLike = LooksLike.Remove(e.Other) },
        BsnRecorded => this,
        GoesOnWith e => this with { GoesOn = GoesOn.SetItem(e.Role, e.Until) },
        PartnerAsked { Template: Templates.Stopped or Templates.StandsStill } e => WithForgotten(e.ContactId, e.Lines.Select(line => line.Milestone)),
        TrajectoryMigrated e => WithWorkflow(e, envelope),
        PartnerAsked { Kind: AskKind.Withdraw } => this,
        PartnerAsked { Template: Templates.Question } e => this with { Questions = Questions.RemoveRange(e.Lines.Select(line => line.Milestone)) },
        PartnerAsked e => WithTold(e, envelope),
        _ => ApplyToMilestone(happened, envelope),
    };

    private Trajectory AsOf(string fact, Envelope envelope) => this with { FactsAsOf = FactsAsOf.SetItem(fact, envelope.OccurredAt) };

    private Trajectory Happened(string name, Envelope envelope) => this with { Events = Events.SetItem(name, envelope.ReceivedAt) };

    /// <summary>What another municipality said in a dispute of before says nothing of this one.</summary>
    private Trajectory WithDispute(CompetenceDisputed e, Envelope envelope)
    {
        var said = this[KnownMilestones.PositionOfTheOther];
        return Happened(KnownEvents.CompetenceDisputed, envelope) with
        {
            Dispute = new CompetenceDispute(e.Other, IsOpen: true),
            Milestones = said.IsDone || said.NotApplicable is not null ? Milestones.Remove(KnownMilestones.PositionOfTheOther) : Milestones,
        };
    }

    /// <summary>They agree: there is nothing to ask about it any more.</summary>
    private Trajectory WithoutDispute() => Dispute is { } dispute
        ? this with { Dispute = dispute with { IsOpen = false }, Events = Events.Remove(KnownEvents.CompetenceDisputed) }
        : this;

    private Trajectory WithTitle(TitleChanged e, Envelope envelope)
    {
        var changed = Happened(KnownEvents.TitleChanged, envelope)
            .WithNotApplicable(e.Stopped, NotApplicableCodes.Residence)
            .WithNotApplicable(e.Reinstated, null);
        return changed with { Title = e.Title, Events = changed.EventsUnder(e.Title, envelope) };
    }

    /// <summary>Who comes back from abroad was announced for as long as that is the title.</summary>
    private ImmutableDictionary<string, Instant> EventsUnder(string title, Envelope envelope) => title == DetentionTitles.Abroad
        ? Events.SetItem(KnownEvents.ForeignDetentionReturn, envelope.ReceivedAt)
        : Events.Remove(KnownEvents.ForeignDetentionReturn);

    /// <summary>Once the person has left there is only one lead to accept.</summary>
    private Trajectory WithLead(LeadAccepted e)
    {
        var later = e.AfterRelease || Left is not null ? this with { LeadRoleAfterRelease = e.Role, LeadContactAfterRelease = e.ContactId } : this;
        return e.AfterRelease && Left is null ? later : later with { LeadRole = e.Role, LeadContact = e.ContactId };
    }

    /// <summary>What lay before this moment is nobody's to hear of: terms count as if we had heard of the trajectory now.</summary>
    private Trajectory WithTakeOverFinished(Envelope envelope) => this with
    {
        AwaitsTakeOver = false,
        Started = envelope.ReceivedAt,
        Release = [Release[^1] with { Since = envelope.ReceivedAt }],
        Left = Left is { } left ? (left.Moment, envelope.ReceivedAt) : null,
    };

    private Trajectory WithTrack(TrackChosen e) =>
        WithNotApplicable(e.Dropped, NotApplicableCodes.Track).WithNotApplicable(e.Reinstated, null) with { Track = e.Track };

    private Trajectory WithNotApplicable(IEnumerable<string> ids, string? why) => this with
    {
        Milestones = Milestones.SetItems(ids.Select(id => KeyValuePair.Create(id, this[id] with { NotApplicable = why }))),
    };

    /// <summary>The release that has been doesn't count any more, nor what was planned after it; what was done stays done.</summary>
    private Trajectory WithReturn(ReturnedInside e, Envelope envelope)
    {
        var inside = Happened(KnownEvents.ReturnedInside, envelope).WithNotApplicable(e.Reinstated, null) with
        {
            Institution = e.Institution,
            Left = null,
            AnnouncedEnd = null,
            EmergencySince = null,
            LateNotice = false,
            ReleaseDates = ReleaseDates.Clear(),
            Events = Events.Remove(KnownEvents.DetentionEnded).Remove(KnownEvents.ReleasedUnexpectedly).SetItem(KnownEvents.ReturnedInside, envelope.ReceivedAt),
        };
        return inside.WithEpoch(new ReleaseEpoch(envelope.ReceivedAt, null, null), envelope);
    }

    /// <summary>Its day of entry says nothing of this one any more.</summary>
    private Trajectory WithSplit(Guid startId)
    {
        var others = Doubles.RemoveAll(d => d.StartId == startId);
        return this with { Doubles = others, EnteredAgain = others.Max(d => (NodaTime.LocalDate?)d.Entry) };
    }

    private Trajectory WithForgotten(string contact, IEnumerable<string> milestones)
    {
        var gone = milestones.ToHashSet(StringComparer.Ordinal);
        return Told.TryGetValue(contact, out var lines)
            ? this with { Told = Told.SetItem(contact, lines.RemoveRange(lines.Keys.Where(key => gone.Contains(key.Split('/')[0])))) }
            : this;
    }

    private Trajectory WithReleaseDate(ReleaseDateGiven e, Envelope envelope)
    {
        var dates = ReleaseDates.SetItem(e.Kind, new GivenDate(e.Date, e.Certainty));
        var earliest = dates.Values.Where(d => d.Date is not null).Min(d => d.Date);
        return (AsOf($"release-date:{e.Kind}", envelope) with { ReleaseDates = dates })
            .WithEpoch(new ReleaseEpoch(envelope.ReceivedAt, earliest, Release[^1].Left), envelope);
    }

    /// <summary>A date that comes together with the start, or is put back within a day, leaves no trace in the planning.</summary>
    private Trajectory WithEpoch(ReleaseEpoch next, Envelope envelope)
    {
        var last = Release[^1];
        if (last.Date == next.Date && last.Left == next.Left)
        {
            return this;
        }

        if (Release.Count == 1 && next.Since == Started && next.Left is null)
        {
            return this with { Release = [next] };
        }

        var changed = next.Left is null ? Happened(KnownEvents.ReleaseDateChanged, envelope) : this;
        for (var index = Release.Count - 2; index >= 0 && next.Since - Release[index + 1].Since <= SlipOfThePen; index--)
        {
            if (Release[index].Date == next.Date && Release[index].Left == next.Left)
            {
                return changed with { Release = Release.RemoveRange(index + 1, Release.Count - index - 1) };
            }
        }

        return changed with { Release = Release.Add(next) };
    }

    private Trajectory WithLeft(PersonLeft e, Envelope envelope)
    {
        var left = WithNotApplicable(e.Dropped, NotApplicableCodes.Released) with
        {
            Left = (e.Moment, envelope.ReceivedAt),
            AnnouncedEnd = null,
            LeadRole = LeadRoleAfterRelease ?? LeadRole,
            LeadContact = LeadContactAfterRelease ?? LeadContact,
            LateNotice = e.LateNotice,
            EmergencySince = e.Unexpected ? envelope.ReceivedAt : EmergencySince,
            HighRisk = HighRisk && e.Reason != Acquittal,
            RiskSnapshots = e.Reason == Acquittal ? [] : RiskSnapshots,
        };
        left = left.Happened(KnownEvents.DetentionEnded, envelope);
        left = e.Unexpected ? left.Happened(KnownEvents.ReleasedUnexpectedly, envelope) : left;
        return left.WithEpoch(new ReleaseEpoch(envelope.ReceivedAt, ReleaseDate, e.Moment.LocalDate()), envelope);
    }

    private Trajectory WithTold(PartnerAsked e, Envelope envelope)
    {
        var told = Told.GetValueOrDefault(e.ContactId, ImmutableDictionary<string, ToldLine>.Empty);
        foreach (var line in e.Lines)
        {
            var dues = told.TryGetValue(line.Key, out var before) ? before.Dues : [];
            told = told.SetItem(line.Key, new ToldLine(envelope.ReceivedAt, line.Due is { } due ? dues.Add(due) : dues));
        }

        return this with { Told = Told.SetItem(e.ContactId, told) };
    }
}
