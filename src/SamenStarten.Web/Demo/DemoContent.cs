using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations;
using SamenStarten.Orchestrations.Detention;
using SamenStarten.Orchestrations.Partners;
using SamenStarten.Orchestrations.Trajectories;
using SamenStarten.Web.Hosting;

namespace SamenStarten.Web.Demo;

/// <summary>
/// A small region on a Friday morning in April: fictitious persons of which messages came in since December, and partners who mostly answered
/// in time. One man is free on Monday; the corporation got until Thursday to confirm his bed, and didn't answer.
/// </summary>
internal sealed class DemoContent : IDemoContent
{
    /// <summary>The detention that the five sentences are about.</summary>
    public const string HeroReference = "DEMO-0001";

    private const string Coordinator = "AftercareCoordinator";

    private static readonly LocalTime Noon = new(12, 0);
    private static readonly LocalDate Friday = new(2026, 4, 17);

    /// <summary>What stays open about the bed of that man, and the day until which the coordinator put it off.</summary>
    private static readonly Dictionary<string, LocalDate> PutOff = new() { [DemoStory.Bed] = Friday.PlusDays(-1), ["H07"] = Friday };

    private static readonly HashSet<string> Unanswered = [.. PutOff.Keys, "H08"];

    private static string File => Path.Combine(ProductFiles.DefaultFolder, "sample-region", "demo.ndjson");

    public Instant Begins => new LocalDate(2025, 12, 18).InAmsterdam(LocalTime.Midnight);

    public Instant Opens => Friday.InAmsterdam(new LocalTime(9, 5));

    public async Task Fill(RegionHost host, DemoTime time, CancellationToken cancellation)
    {
        var reader = new DetentionMessageReader(host.Files.Reference);
        var lines = new Queue<(Instant At, string Line)>(
            (await System.IO.File.ReadAllLinesAsync(File, cancellation)).Select(line => (reader.Read(line).Message!.Time, line)).OrderBy(l => l.Time));
        for (var day = lines.Peek().At.LocalDate(); day < Friday; day = day.PlusDays(1))
        {
            while (lines.TryPeek(out var next) && next.At.LocalDate() == day)
            {
                await time.MoveTo(next.At, null, cancellation);
                await host.Region.Intake.Take(lines.Dequeue().Line, null, cancellation);
            }

            await time.MoveTo(day.InAmsterdam(Noon), null, cancellation);
            await Answer(host, cancellation);
        }
    }

    /// <summary>Partners answer what is due by tomorrow: nearly always, and about the bed of one man never.</summary>
    private static async Task Answer(RegionHost host, CancellationToken cancellation)
    {
        var hero = await host.Store.Inbox.TrajectoryOf(HeroReference, cancellation);
        var tomorrow = host.Clock.GetCurrentInstant().LocalDate().PlusDays(1);
        foreach (var row in await host.Store.Trajectories.Rows(cancellation))
        {
            if (row.Index.Status != "open" || row.Index.FirstProblemDue?.LocalDate() > tomorrow || await host.Store.Trajectories.Load(row.Id, cancellation) is not { State: var trajectory })
            {
                continue;
            }

            var terms = new Terms(trajectory, host.Workflows.Get(trajectory.WorkflowId, trajectory.WorkflowVersion));
            foreach (var milestone in terms.InPlay.Where(m => !m.Auto && terms.Outstanding(m) is [{ } due, ..] && due.Date <= tomorrow))
            {
                if (row.Id == hero && PutOff.TryGetValue(milestone.Id, out var until) && trajectory[milestone.Id].Extended is null)
                {
                    var staffing = await host.Store.Directory.StaffingFor(trajectory, host.Clock.GetCurrentInstant().LocalDate(), cancellation);
                    await Give(host, trajectory, new ExtendMilestone(milestone.Id, until), milestone, staffing, "De intake bij de opvang is nog niet geweest.", cancellation);
                }
                else if (row.Id == hero ? !Unanswered.Contains(milestone.Id) : terms.Outstanding(milestone)[0].Date.PlusDays(DaysLate(trajectory.Number, milestone.Id)) <= tomorrow)
                {
                    await Answer(host, trajectory, milestone, cancellation);
                }
            }
        }
    }

    private static async Task Answer(RegionHost host, Trajectory trajectory, Core.Workflows.Milestone milestone, CancellationToken cancellation)
    {
        var staffing = await host.Store.Directory.StaffingFor(trajectory, host.Clock.GetCurrentInstant().LocalDate(), cancellation);
        Command command = milestone.Id switch
        {
            KnownMilestones.LeadAccepted when trajectory.ProposedLeadRole is { } lead && staffing.TryGetValue(lead, out var taker) =>
                new AcceptLead(lead, taker.Id, null, AfterRelease: false),
            KnownMilestones.LeadAfterRelease when trajectory[milestone.Id].IsDone && staffing.TryGetValue(Coordinator, out var next) =>
                new AcceptLead(Coordinator, next.Id, null, AfterRelease: true),
            KnownMilestones.MunicipalityConfirmed => new ConfirmMunicipality(trajectory.Municipality ?? "0361", null),
            KnownMilestones.PlanEstablished => new SharePlan(host.Clock.GetCurrentInstant().LocalDate(), 1),
            _ => new CompleteMilestone(milestone.Id, milestone.Exit.Outcomes is [var outcome, ..] ? outcome : null, null),
        };
        await Give(host, trajectory, command, milestone, staffing, null, cancellation);
    }

    private static async Task Give(
        RegionHost host, Trajectory trajectory, Command command, Core.Workflows.Milestone milestone, ImmutableDictionary<string, Contact> staffing, string? reason,
        CancellationToken cancellation)
    {
        var role = reason is null ? milestone.Responsible.Role : Coordinator;
        var actor = staffing.TryGetValue(role, out var contact) ? contact.Id : staffing.Values.First().Id;
        var id = DeterministicId.From("demo", trajectory.Id.ToString(), milestone.Id, trajectory.Version.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await host.Region.Commands.Handle(trajectory.Id, new Given(id, command, actor, null, reason, host.Clock.GetCurrentInstant()), null, cancellation);
    }

    /// <summary>How late the answer comes: about one in ten some days after a reminder or a warning. By what it is, so that every demo is the same.</summary>
    private static int DaysLate(string number, string milestone)
    {
        var chance = DeterministicId.From("late", number, milestone).ToByteArray()[15];
        return chance < 26 ? 2 + (chance % 8) : 0;
    }
}
