using NodaTime;
using SamenStarten.Cli.Output;
using SamenStarten.Orchestrations.Detention;

namespace SamenStarten.Cli.Importing;

/// <summary>Reads the stream line by line; every line gets an answer.</summary>
internal sealed class Import(ImportRequest request, ImportRegion region, Terminal terminal)
{
    private readonly List<(int Line, LineAnswer Answer)> _quarantined = [];
    private readonly DetentionMessageReader _reader = new(region.Files.Reference);
    private bool _hasBegun;

    /// <summary>The lines that could not be used, with why.</summary>
    public IReadOnlyList<(int Line, LineAnswer Answer)> Quarantined => _quarantined;

    public async Task<LineCounts> Run(CancellationToken cancellation)
    {
        var counts = new LineCounts();
        await region.Region.Start();
        using var progress = new Progress(request, terminal);
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(request.File, CancellationToken.None))
        {
            if (cancellation.IsCancellationRequested)
            {
                break;
            }

            number++;
            if (request.Replay && _reader.Read(line).Message is { } message)
            {
                await MoveTo(message.Time, progress, cancellation);
            }

            var answer = await region.Region.Intake.Take(line, number, CancellationToken.None);
            counts.Count(answer.Result);
            if (answer.Result == LineAnswer.Quarantined)
            {
                _quarantined.Add((number, answer));
            }

            if (request.Json)
            {
                NdJson.Write(terminal.Out, AnsweredLine.Of(number, answer));
            }

            progress.Tell(number, region.Clock.GetCurrentInstant());
        }

        await RunToNow(cancellation);
        return counts;
    }

    /// <summary>The clock goes along with the messages, never back; what falls due before a message is done before it is taken.</summary>
    private async Task MoveTo(Instant time, Progress progress, CancellationToken cancellation)
    {
        if (time <= region.Clock.GetCurrentInstant())
        {
            return;
        }

        // As long as there is no trajectory nothing can fall due: the clock needn't stop on its way to the first message.
        if (!_hasBegun && !(_hasBegun = !(await region.Store.Trajectories.Rows(CancellationToken.None)).IsEmpty))
        {
            region.Clock.MoveTo(time);
        }

        await region.Region.Engine.RunUntil(
            region.Clock,
            time,
            async moment =>
            {
                progress.Tell(null, moment);
                await region.Store.Settings.SetSimulatedClock(moment, CancellationToken.None);
            },
            cancellation);
        await region.Store.Settings.SetSimulatedClock(region.Clock.GetCurrentInstant(), CancellationToken.None);
        await region.Region.Sweep();
    }

    private async Task RunToNow(CancellationToken cancellation)
    {
        await region.Region.Engine.RunUntil(region.Clock, region.Clock.GetCurrentInstant(), null, cancellation);
        await region.Region.Sweep();
        await region.Region.Engine.RunUntil(region.Clock, region.Clock.GetCurrentInstant(), null, cancellation);
    }
}
