using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Simulation;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Cli.Documenting;

/// <summary>A message that goes out, and to whom.</summary>
internal sealed record Sent(string Template, string Role);

/// <summary>What an event brings on its day and the next, found by running the same trajectory with and without it.</summary>
/// <param name="Sent">The mails that go because of it.</param>
/// <param name="Begins">The milestones that begin because of it.</param>
internal sealed record EventEffect(ImmutableArray<Sent> Sent, ImmutableArray<string> Begins)
{
    private const int Days = 2;

    /// <summary>What the start message brings: there is no trajectory without it.</summary>
    public static EventEffect OfStart(SampleRuns runs) =>
        Of([.. Within(runs.Without(onTime: true, EventSample.Entry.PlusDays(Days)), EventSample.Entry, Instant.MinValue)], []);

    /// <param name="onTime">Whether everybody had answered in time before it; otherwise nobody had.</param>
    /// <returns>Null when there is nothing on this trajectory that it could be about, or it is refused.</returns>
    public static EventEffect? Of(EventSample sample, SampleRuns runs, bool onTime)
    {
        var before = runs.Without(onTime, sample.On.PlusDays(-1));
        if (sample.Command(new Terms(before.After, runs.Workflow)) is not { } command)
        {
            return null;
        }

        var without = runs.Without(onTime, sample.On.PlusDays(Days));
        var with = runs.With(new ScriptedCommand(sample.At, command, Reason: command is not ReportEvent { Event: KnownEvents.KeyFigureVetoed }), onTime, sample.On.PlusDays(Days));
        return with.Refused.Length > without.Refused.Length
            ? null
            : Of([.. Within(with, sample.On, sample.At)], [.. Within(without, sample.On, sample.At)]);
    }

    private static EventEffect Of(ImmutableArray<Happening> with, ImmutableArray<Happening> without) => new(
        [.. Mails(with).Distinct().Where(sent => Mails(with).Count(s => s == sent) > Mails(without).Count(s => s == sent))],
        [.. Opened(with).Except(Opened(without), StringComparer.Ordinal)]);

    private static IEnumerable<Sent> Mails(ImmutableArray<Happening> happenings) =>
        happenings.Where(h => h.Kind == "message").Select(h => new Sent(h.Template!, h.Role!));

    private static IEnumerable<string> Opened(ImmutableArray<Happening> happenings) =>
        happenings.Where(h => h.Kind == "opened").Select(h => h.Milestone!);

    private static IEnumerable<Happening> Within(SimulationResult result, LocalDate day, Instant from) =>
        result.Happenings.Where(h => h.At >= from && h.At < day.PlusDays(Days).InAmsterdam(LocalTime.Midnight));
}
