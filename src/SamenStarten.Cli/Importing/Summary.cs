using NodaTime.Text;
using SamenStarten.Cli.Output;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Orchestrations.Detention;
using SamenStarten.Orchestrations.Escalation;
using SamenStarten.Orchestrations.Trajectories;

namespace SamenStarten.Cli.Importing;

/// <summary>What an import came to, for a person.</summary>
internal static class Summary
{
    private const int Busiest = 5;

    public static async Task Write(
        LineCounts counts, IReadOnlyList<(int Line, LineAnswer Answer)> quarantined, ImportRegion region, ImportRequest request, Terminal terminal)
    {
        var to = terminal.Out;
        await to.WriteLineAsync(
            $"{counts.Lines} lines: {counts.Accepted} accepted, {counts.Repeated} repeated, {counts.Quarantined} quarantined, {counts.Waiting} waiting, {counts.Empty} empty.");
        foreach (var (line, answer) in quarantined)
        {
            await to.WriteLineAsync($"  line {line}: {answer.Code}: {answer.Sentence}");
        }

        var rows = await region.Store.Trajectories.Rows();
        await WriteTrajectories(rows, region, to);
        await WriteEscalations(rows, region, to);
        await WriteBottlenecks(region, to);
        await WriteMessages(region, request, to);
    }

    private static async Task WriteTrajectories(IReadOnlyCollection<TrajectoryRow> rows, ImportRegion region, TextWriter to)
    {
        await to.WriteLineAsync();
        var now = LocalDatePattern.Iso.Format(region.Clock.GetCurrentInstant().LocalDate());
        await to.WriteLineAsync($"{rows.Count} trajectories on {now}: {Counted(rows.Select(r => r.Index.Status))}.");
        var open = rows.Where(r => r.Index.Status is "open" or "paused").ToList();
        await to.WriteLineAsync($"  routes: {Counted(rows.Select(r => r.Index.Track))}");
        await to.WriteLineAsync(
            $"  of {open.Count} open: {open.Count(r => r.Index.NextMoment is not null)} have a next moment, "
            + $"{open.Count(r => r.Index.WhyNoMoment is not null)} a named reason why not ({Counted(open.Select(r => r.Index.WhyNoMoment).OfType<string>())}), "
            + $"{open.Count(r => r.Index is { NextMoment: null, WhyNoMoment: null })} neither");
    }

    private static async Task WriteEscalations(IReadOnlyCollection<TrajectoryRow> rows, ImportRegion region, TextWriter to)
    {
        var (withoutLead, unexpected, weekend, packs, deceased) = (0, 0, 0, 0, 0);
        foreach (var row in rows)
        {
            var events = (await region.Store.Trajectories.Log(row.Id)).Select(r => r.Event).ToList();
            withoutLead += events.OfType<MilestoneEscalated>().Any(e => e.Milestone == KnownMilestones.LeadAccepted && e.Rung >= Rung.E2) ? 1 : 0;
            unexpected += events.OfType<PersonLeft>().Any(e => e.Unexpected) ? 1 : 0;
            weekend += events.OfType<MilestoneOpened>().Any(e => e.Milestone == "G23") ? 1 : 0;
            packs += events.OfType<TrackChosen>().Any(e => e.Track == "PreTrial") ? 1 : 0;
            deceased += events.OfType<PersonDeceased>().Any() ? 1 : 0;
        }

        await to.WriteLineAsync($"  {withoutLead} escalated to lead and coordinator because nobody took the lead");
        await to.WriteLineAsync($"  {weekend} got a weekend or holiday plan, {packs} a release-ready pack on remand, {unexpected} the emergency branch; {deceased} fell silent after a death");
    }

    private static async Task WriteBottlenecks(ImportRegion region, TextWriter to)
    {
        var proposed = await new BottleneckRegister(region.Store.Escalations, region.Files.Workflow).Proposed();
        if (proposed.IsEmpty)
        {
            await to.WriteLineAsync("  no bottlenecks proposed");
            return;
        }

        var named = proposed.Take(Busiest).Select(b => $"{b.Theme} in {region.Files.Reference.Municipality(b.Municipality) ?? b.Municipality} ({b.Times} times)");
        var more = proposed.Length > Busiest ? $", and {proposed.Length - Busiest} more" : "";
        await to.WriteLineAsync($"  {proposed.Length} {(proposed.Length == 1 ? "bottleneck" : "bottlenecks")} proposed: {string.Join(", ", named)}{more}");
    }

    private static async Task WriteMessages(ImportRegion region, ImportRequest request, TextWriter to)
    {
        await to.WriteLineAsync();
        var states = await region.Store.Messages.Count();
        await to.WriteLineAsync($"Messages: {string.Join(", ", states.OrderByDescending(s => s.Value).Select(s => $"{s.Value} {Words(s.Key)}"))}.");
        var contacts = await region.Store.Messages.CountPerContact();
        foreach (var contact in contacts.Take(Busiest))
        {
            await to.WriteLineAsync(
                $"  {contact.ContactId}: {contact.Messages} mails about {contact.Trajectories} trajectories, at most {contact.MostForOneTrajectory} about one");
        }

        if (!request.DryRun)
        {
            await to.WriteLineAsync($"The mails stand in {request.MailFolder}");
        }
    }

    private static string Counted(IEnumerable<string> values) =>
        string.Join(", ", values.GroupBy(v => v.Length == 0 ? "none" : v).OrderByDescending(g => g.Count()).Select(g => $"{g.Count()} {g.Key}"));

    private static string Words(MessageState state) => state switch
    {
        MessageState.HandedOver => "handed over",
        MessageState.DryRun => "not sent (dry run)",
        MessageState.Cancelled => "cancelled because they no longer applied",
        _ => state.ToString().ToLowerInvariant(),
    };
}
