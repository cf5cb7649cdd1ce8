using NodaTime;
using SamenStarten.Channels.Links;
using SamenStarten.Channels.Setup;
using SamenStarten.Channels.Texts;
using SamenStarten.Orchestrations;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Orchestrations.Engine;
using SamenStarten.Orchestrations.Trajectories;
using SamenStarten.Store;

namespace SamenStarten.Web.Hosting;

/// <summary>The region that this process serves, opened when the process starts: what pages and API work on.</summary>
public sealed class RegionHost(StartUp startUp, ILoggerFactory loggers) : IAsyncDisposable
{
    private OpenRegion? _open;

    public RegionMode Mode => startUp.Mode;

    /// <summary>The event log and all that is kept beside it.</summary>
    public RegionStore Store => Open.Store;

    /// <summary>The ways in: commands, detention messages, the mail switch.</summary>
    public Region Region => Open.Region;

    /// <summary>The engine, where it is in this process.</summary>
    public EmbeddedEngine? Engine => (Open.Region as EmbeddedRegion)?.Engine;

    /// <summary>The application's clock: the system's, or the simulated one of the demo.</summary>
    public IClock Clock => Open.Clock;

    /// <summary>The workflow, its texts and the reference data.</summary>
    public ProductFiles Files => Open.Files;

    /// <summary>The workflows that trajectories are pinned to.</summary>
    public IWorkflows Workflows => Open.Workflows;

    /// <summary>The sending mailboxes.</summary>
    public Senders Senders => Open.Senders;

    /// <summary>Turns a message into the mail that its contact gets: to read it again.</summary>
    public IMailComposer Composer => Open.Composer;

    /// <summary>The texts that partners receive, not filled in.</summary>
    public MessageTemplates Texts => Open.Texts;

    /// <summary>Makes and checks the links in mails.</summary>
    public LinkSigner Links => Open.Links;

    /// <summary>How we hear what became of mails, and whether others can trust them.</summary>
    public FeedbackSetup Hearing => Open.Hearing;

    /// <summary>Whether it is open. Before and after, nothing of it can be had.</summary>
    public bool IsOpen => _open is not null;

    private OpenRegion Open => _open ?? throw new InvalidOperationException("The region isn't open.");

    /// <summary>Opens the database and makes everything ready. Nothing runs yet.</summary>
    /// <param name="clockFrom">Where a simulated clock begins that was never moved.</param>
    /// <exception cref="StartRefusedException">It can't be with this configuration.</exception>
    public async Task OpenIt(Instant? clockFrom = null)
    {
        try
        {
            _open = await OpenRegion.Of(startUp, clockFrom ?? SystemClock.Instance.GetCurrentInstant(), loggers);
        }
        catch (StoreException problem)
        {
            throw new StartRefusedException($"The database can't be used ({problem.Code}). {problem.Message}");
        }
    }

    /// <summary>Takes up what a process before this one left, where the engine is in this process.</summary>
    public Task StartEngine() => Open.Region is EmbeddedRegion embedded ? embedded.Start() : Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _open, null) is { } open)
        {
            await open.DisposeAsync();
        }
    }
}
