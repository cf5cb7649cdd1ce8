using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Partners;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;
using SamenStarten.Orchestrations.Trajectories;

namespace SamenStarten.Orchestrations.Tests.Versions;

/// <summary>Trajectories as they have gone until a day, through the core: answered and not, moved, paused, released, and at every stage.</summary>
internal sealed class Lives(Workflow workflow, Staffing staffing, Instant until)
{
    /// <summary>A trajectory that began some weeks or months before that day; the same number lives the same life.</summary>
    public Change Life(int number)
    {
        var random = new Random(number);
        var today = until.LocalDate();
        var entry = today.PlusDays(-random.Next(1, 300));
        var stay = new[] { 8, 45, 85, 150, 210, 300, 420, 560 }[random.Next(8)];
        var title = random.Next(8) == 0 ? "preventief" : "veroordeeld";
        var release = title == "preventief" ? (LocalDate?)null : entry.PlusDays(stay);
        var life = new OneLife(workflow, staffing, DeterministicId.From("life", $"{number}"), entry.InAmsterdam(new LocalTime(9, 0)));
        life.Says(new StartTrajectory(
            $"{entry.Year % 100:00}{entry.Month:00}-{number:000}", workflow.Id, workflow.Version, entry, title, "pi-heerhugowaard", "0361", release, ReleaseDateCertainty.Provisional));
        while (life.NextMoment(random, release) is { } next && next < until)
        {
            life.Until(next);
            life.Answers(random);
            if (release is { } day && next >= day.InAmsterdam(new LocalTime(10, 0)) && life.IsInside)
            {
                life.Says(new EndDetention(day.InAmsterdam(new LocalTime(10, 0)), "einde-straf"));
            }
            else if (random.Next(25) == 0 && release is { } known && life.IsInside)
            {
                release = known.PlusDays(random.Next(-30, 40)) is var moved && moved > life.Now.LocalDate().PlusDays(3) ? moved : known;
                life.Says(new MoveReleaseDate("EndDate", release, ReleaseDateCertainty.Provisional, "court"));
            }
        }

        life.Until(until);
        if (number % 40 == 7)
        {
            life.Says(new Pause("hospital"));
        }

        return life.Kept;
    }

    /// <summary>One that just began, kept.</summary>
    public Task Begin(ITrajectoryStore store)
    {
        var life = new OneLife(workflow, staffing, DeterministicId.From("begun"), until);
        life.Says(new StartTrajectory("2606-001", workflow.Id, workflow.Version, until.LocalDate(), "veroordeeld", "pi-heerhugowaard", "0361", null, ReleaseDateCertainty.Provisional));
        var change = life.Kept;
        return store.Change(change.After!.Id, _ => change);
    }

    /// <summary>The same life, of another.</summary>
    public static Change LivedBy(int number, Change life)
    {
        var (id, trajectnummer) = (DeterministicId.From("life-of", $"{number}"), $"{life.Index!.Number[..5]}{number:000}");
        return life with
        {
            Events = [.. life.Events.Select(e => e.Event is TrajectoryOpened opened ? e with { Event = opened with { Number = trajectnummer } } : e)],
            After = life.After! with { Id = id, Number = trajectnummer },
            Index = life.Index with { Number = trajectnummer },
        };
    }

    private sealed class OneLife(Workflow workflow, Staffing staffing, Guid id, Instant began)
    {
        private readonly ImmutableArray<NewEvent>.Builder _events = ImmutableArray.CreateBuilder<NewEvent>();
        private Trajectory _trajectory = Trajectory.Begin(id);
        private int _commands;

        public Instant Now { get; private set; } = began;

        public bool IsInside => _trajectory is { Left: null, AnnouncedEnd: null, Status: TrajectoryStatus.Open };

        public Change Kept => new()
        {
            Events = _events.ToImmutable(),
            After = _trajectory,
            Index = TrajectoryIndexing.IndexOf(new Terms(_trajectory, workflow)),
        };

        /// <summary>A few weeks on, or the moment of leaving.</summary>
        public Instant? NextMoment(Random random, LocalDate? release)
        {
            var next = Now + Duration.FromDays(random.Next(4, 20));
            var leaves = release?.InAmsterdam(new LocalTime(10, 0));
            return IsInside && leaves > Now && leaves < next ? leaves : next;
        }

        public void Until(Instant moment)
        {
            while (Planner.Planning(_trajectory, workflow).FirstOrDefault() is { } next && next.At <= moment)
            {
                Now = Instant.Max(Now, next.At);
                FallDue();
            }

            Now = moment;
        }

        /// <summary>Most of what is open is done, some with an outcome.</summary>
        public void Answers(Random random)
        {
            foreach (var milestone in new Terms(_trajectory, workflow).InPlay.Where(m => !m.Auto && _trajectory[m.Id] is { OpenedAt: not null, IsDone: false }).ToList())
            {
                if (random.Next(10) < 7)
                {
                    var outcome = milestone.Exit.Outcomes is [_, ..] outcomes ? outcomes[random.Next(outcomes.Length)] : null;
                    Says(milestone.Id switch
                    {
                        KnownMilestones.LeadAccepted => new AcceptLead("DjiCaseManager", staffing.Seats["DjiCaseManager"].ContactId, null, AfterRelease: false),
                        KnownMilestones.MunicipalityConfirmed => new ConfirmMunicipality("0361", null),
                        _ => new CompleteMilestone(milestone.Id, outcome, null),
                    });
                }
            }
        }

        public void Says(Command command)
        {
            var given = DeterministicId.From("said", id.ToString(), $"{_commands++}");
            var envelope = new Envelope("somebody", null, null, "Pbw18a", Now, Now, given);
            Take(Decide.On(_trajectory, workflow, command, envelope).Events, _ => envelope);
            FallDue();
        }

        private void FallDue() => Take(
            Falling.FallDue(_trajectory, workflow, Now, staffing).Events,
            happened => Envelopes.BySystem(happened, workflow, id, _trajectory.Version + 1, Now));

        private void Take(ImmutableArray<TrajectoryEvent> events, Func<TrajectoryEvent, Envelope> by)
        {
            foreach (var happened in events)
            {
                var envelope = by(happened);

                // Its mails went long ago.
                _events.Add(new NewEvent(happened, envelope, MakesStep: false));
                _trajectory = _trajectory.Apply(new Recorded(_trajectory.Version + 1, happened, envelope));
            }
        }
    }
}
