using NodaTime;
using SamenStarten.Cli.Output;
using SamenStarten.Core.Calendar;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Cli.Importing;

/// <summary>
/// What an import would cause today, seen on two copies of the database: one that takes the stream and one that doesn't. What would have gone
/// today anyway isn't counted.
/// </summary>
internal static class ImportPreview
{
    public static async Task<int> Run(ImportRequest request, Terminal terminal, CancellationToken cancellation)
    {
        // Both days end at the same moment, also where midnight falls between the two runs.
        var endOfDay = terminal.Clock.GetCurrentInstant().LocalDate().PlusDays(1).InAmsterdam(LocalTime.Midnight) - Duration.Epsilon;
        using var without = ThrowAwayCopy.Of(request);
        using var with = ThrowAwayCopy.Of(request);
        var anyway = await Messages(without.Request, null, endOfDay, terminal, cancellation);
        var all = await Messages(with.Request, request, endOfDay, terminal, cancellation);
        if (cancellation.IsCancellationRequested)
        {
            return ExitCodes.Findings;
        }

        await Tell(PreviewCounts.Of(all, anyway), request, terminal);
        return ExitCodes.Done;
    }

    /// <summary>Everything that would have left by the end of the day, and what waits for a later one.</summary>
    /// <param name="import">What is imported first; null: nothing.</param>
    private static async Task<IReadOnlyList<Message>> Messages(
        ImportRequest copy, ImportRequest? import, Instant endOfDay, Terminal terminal, CancellationToken cancellation)
    {
        await using var region = await ImportRegion.Open(copy, terminal);
        if (import is not null)
        {
            var counts = await new Import(copy with { Json = import.Json }, region, terminal).Run(cancellation);
            if (import.Json)
            {
                NdJson.Write(terminal.Out, counts);
            }
        }
        else
        {
            await region.Region.Start();
        }

        await region.Region.Engine.RunUntil(region.Clock, Instant.Max(endOfDay, region.Clock.GetCurrentInstant()), null, cancellation);
        await region.Region.Sweep();
        await region.Region.Engine.RunUntil(region.Clock, region.Clock.GetCurrentInstant(), null, cancellation);
        return await region.Store.Messages.In([MessageState.DryRun, MessageState.Waiting], int.MaxValue, CancellationToken.None);
    }

    private static async Task Tell(PreviewCounts counts, ImportRequest request, Terminal terminal)
    {
        if (request.Json)
        {
            NdJson.Write(terminal.Out, new { counts.Messages, counts.Contacts, counts.Most, counts.Later });
            return;
        }

        await terminal.Out.WriteLineAsync(counts.Sentence);
        foreach (var (what, number) in counts.ByRole)
        {
            await terminal.Out.WriteLineAsync($"  {number} {what}");
        }

        if (counts.Later > 0)
        {
            await terminal.Out.WriteLineAsync($"After today: {counts.Later} more that are written already and wait for a working day or for a digest.");
        }
    }
}
