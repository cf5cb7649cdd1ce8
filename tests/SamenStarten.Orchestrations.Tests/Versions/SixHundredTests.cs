using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Engine;
using SamenStarten.Orchestrations.Partners;
using SamenStarten.Orchestrations.Tests.Given;
using SamenStarten.Orchestrations.Trajectories;
using SamenStarten.Orchestrations.Versions;
using SamenStarten.Store.Partners;

namespace SamenStarten.Orchestrations.Tests.Versions;

/// <summary>Two workflows, six hundred running trajectories at every stage, one preview: complete, and right when the migration is then done.</summary>
public sealed class SixHundredTests
{
    private const int Trajectories = 600;

    /// <summary>A running one is lived by a dozen: the planning of every one of the six hundred is worked out by itself.</summary>
    private const int DifferentLives = 32;

    [Fact]
    public async Task Situation_43_a_region_goes_over_to_another_version_and_each_of_six_hundred_trajectories_becomes_what_the_preview_said()
    {
        await using var database = await Database.Copy();
        var store = await database.Reopen();
        var clock = new SimulatedClock(Amsterdam.At("2026-06-03 10:00"));
        var now = clock.GetCurrentInstant();
        await Live(store.Trajectories, await store.Workflows.Keep(TwoVersions.First, mayReplace: false), store.Directory, now);

        // The region starts with the files of the next version: those that run are on the former one, which isn't in any file any more.
        store = await database.Reopen();
        var workflows = await store.Workflows.Keep(TwoVersions.Next, mayReplace: false);
        var parts = Given.Parts.Of(store, new Post(), clock, Life.Undisturbed()) with { Workflows = workflows };
        var region = new Still(parts);
        var (first, next) = (workflows.Get("samen-starten", 1), workflows.Current);
        var running = (await parts.Trajectories.Rows()).Where(r => r.Index.Status is "open" or "paused").ToImmutableArray();
        Assert.Equal(Trajectories, running.Length);

        var preview = await region.Migration.Preview(next);
        Assert.Equal(running.Select(r => r.Id).Order(), preview.Trajectories.Select(t => t.Id).Order());
        Assert.All(new[] { preview.Totals.Moved, preview.Totals.Late, preview.Totals.Appears, preview.Totals.Vanishes, preview.Totals.NoLongerKnown }, n => Assert.InRange(n, 10, 100_000));

        var before = new Dictionary<Guid, Trajectory>();
        foreach (var row in running)
        {
            before[row.Id] = (await parts.Trajectories.Load(row.Id))!.State;
        }

        var order = new MigrationOrder(Guid.Parse("5f0f6f4e-6f6b-4a53-8d57-0d2b7d7c2a01"), next, "Nieuwe afspraken", "account:beheer");
        foreach (var said in preview.Trajectories)
        {
            Assert.Null(await region.Migration.Migrate(said.Id, order));
            await region.DetermineWhatIsDue(said.Id);
            var (state, log) = ((await parts.Trajectories.Load(said.Id))!.State, await parts.Trajectories.Log(said.Id));
            var since = log.Where(r => r.Version > before[said.Id].Version).Select(r => r.Event).ToList();
            var (was, becomes) = (Asked(new Terms(before[said.Id], first)), Asked(new Terms(state, next)));

            AsThePreviewSaid(said, was, becomes, now);
            AsTheTextsSay(state, becomes);
            NothingAgain(since, was, becomes, now);
        }

        Assert.Empty((await region.Migration.Preview(next)).Trajectories);
        await TwiceIsOnce(region, parts, order, running[0].Id);
    }

    private static async Task TwiceIsOnce(Still region, RegionParts parts, MigrationOrder order, Guid id)
    {
        var version = (await parts.Trajectories.Load(id))!.State.Version;
        Assert.Null(await region.Migration.Migrate(id, order));
        Assert.Equal(version, (await parts.Trajectories.Load(id))!.State.Version);
        Assert.Equal("already-on-version", (await region.Migration.Migrate(id, order with { Id = Guid.Empty }))?.Code);
    }

    private static async Task Live(ITrajectoryStore store, IWorkflows workflows, ContactDirectory directory, Instant now)
    {
        var staffing = Staffings.Of(await directory.StaffingFor("0361", "pi-heerhugowaard", now.LocalDate()));
        var lives = new Lives(workflows.Current, staffing, now);
        var lived = Enumerable.Range(0, DifferentLives).AsParallel().AsOrdered().Select(lives.Life).ToList();
        var running = lived.Where(l => l.Index!.Status is "open" or "paused").ToList();
        var over = lived.Except(running).ToList();
        Assert.InRange(running.Count, 20, DifferentLives);
        Assert.NotEmpty(over);
        for (var number = 0; number < Trajectories + over.Count; number++)
        {
            var change = Lives.LivedBy(number, number < Trajectories ? running[number % running.Count] : over[number - Trajectories]);
            await store.Change(change.After!.Id, _ => change);
        }
    }

    /// <summary>What a planning asks for: per milestone its due moments.</summary>
    private static Dictionary<string, ImmutableArray<Instant>> Asked(Terms terms) => terms.Workflow.Milestones
        .Where(m => terms.IsInPlay(m) && !m.Auto)
        .Select(m => (m.Id, Dues: terms.Outstanding(m).Select(d => d.At).ToImmutableArray()))
        .Where(m => !terms.Trajectory[m.Id].IsDone || !m.Dues.IsEmpty)
        .ToDictionary(m => m.Id, m => m.Dues, StringComparer.Ordinal);

    private static void AsThePreviewSaid(
        PreviewedTrajectory said, Dictionary<string, ImmutableArray<Instant>> was, Dictionary<string, ImmutableArray<Instant>> becomes, Instant now)
    {
        var planning = said.Laid.Planning;
        Assert.Equal(becomes.Keys.Except(was.Keys).Order(), planning.Appears.Select(a => a.Milestone).Order());
        Assert.Equal(was.Keys.Except(becomes.Keys).Order(), planning.Vanishes.Order());
        Assert.All(planning.Appears, a => Assert.Equal(becomes[a.Milestone].Cast<Instant?>().FirstOrDefault(), a.Due?.At));
        var moved = planning.Moved.ToLookup(m => m.Milestone);
        foreach (var id in was.Keys.Intersect(becomes.Keys))
        {
            Assert.Equal(was[id].Except(becomes[id]), moved[id].Select(m => m.From?.At).OfType<Instant>());
            Assert.Equal(becomes[id].Except(was[id]), moved[id].Select(m => m.To?.At).OfType<Instant>());
        }

        var late = becomes.Where(b => b.Value is [var due, ..] && due <= now).Select(b => b.Key)
            .Except(was.Where(w => w.Value is [var due, ..] && due <= now).Select(w => w.Key));
        Assert.Equal(late.Order(), planning.BecomesLate.Order());
    }

    /// <summary>Counted by hand, where it is only a matter of counting.</summary>
    private static void AsTheTextsSay(Trajectory state, Dictionary<string, ImmutableArray<Instant>> becomes)
    {
        Assert.Equal(("samen-starten+kust.1", 2), (state.WorkflowId, state.WorkflowVersion));
        Assert.DoesNotContain("H02", becomes.Keys);
        if (state.Track is "Standard" or "Long" && state.LateNotice is false && becomes.TryGetValue("H01", out var dues) && dues.Length == 1)
        {
            var thirtyWorkingDays = Enumerable.Range(1, 80).Select(d => state.Entry.PlusDays(d)).Where(IsWorkingDay).ElementAt(29);
            Assert.Equal(thirtyWorkingDays, dues[0].LocalDate());
        }
    }

    private static bool IsWorkingDay(LocalDate day) =>
        day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && !DutchHolidays.Of(day.Year, liberationDay: false).Contains(day);

    /// <summary>The migration, what comes and goes with it, and no mail about anything else.</summary>
    private static void NothingAgain(
        List<TrajectoryEvent> since, Dictionary<string, ImmutableArray<Instant>> was, Dictionary<string, ImmutableArray<Instant>> becomes, Instant now)
    {
        var migrated = Assert.Single(since.OfType<TrajectoryMigrated>());
        var other = becomes.Where(b => !was.TryGetValue(b.Key, out var dues) || !dues.SequenceEqual(b.Value)).Select(b => b.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var happened in since)
        {
            switch (happened)
            {
                case TrajectoryMigrated or TrackChosen or PhaseReached:
                    break;
                case EscalationWithdrawn e:
                    Assert.True(migrated.Dropped.Contains(e.Milestone) || !becomes.TryGetValue(e.Milestone, out var dues) || dues is not [var due, ..] || due > now);
                    break;
                case MilestoneOpened { Milestone: var milestone }:
                    Assert.Contains(milestone, other);
                    break;
                case DocumentRequested { Milestone: var milestone }:
                    Assert.Contains(milestone, other);
                    break;
                case MilestoneFellDue e:
                    Assert.Contains(e.Milestone, other);
                    Assert.Contains(becomes[e.Milestone], at => at <= now && at.LocalDate() == e.Due);
                    break;
                case PartnerAsked { Kind: AskKind.Withdraw }:
                    break;
                case PartnerAsked { Kind: AskKind.Notify or AskKind.RequestDocument } mail:

                    // S02 is somebody else's now, who is told of it when it is due soon.
                    Assert.Contains(mail.Lines, line => (other.Contains(line.Milestone) || line.Milestone == "S02") && becomes[line.Milestone].Any(at => at > now));
                    break;
                default:
                    Assert.Fail($"It brought {happened}.");
                    break;
            }
        }
    }

    /// <summary>A region in which nothing happens by itself.</summary>
    private sealed class Still(RegionParts parts) : Region(parts)
    {
        public Task<WhatIsDue> DetermineWhatIsDue(Guid id) => StepsOf(Parts, this).Do(Steps.DetermineWhatIsDue, id.ToString());

        public override ValueTask TrajectoryChanged(Guid trajectoryId) => ValueTask.CompletedTask;

        public override ValueTask MessagesWaiting(string sender) => ValueTask.CompletedTask;
    }
}
