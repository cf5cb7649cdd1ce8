using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using SamenStarten.Channels.Setup;
using SamenStarten.Cli.Checking;
using SamenStarten.Cli.Output;
using SamenStarten.Orchestrations;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Orchestrations.Engine;
using SamenStarten.Orchestrations.Versions;
using SamenStarten.Store;
using SamenStarten.Store.People;

namespace SamenStarten.Cli.Importing;

/// <summary>A region on a database of its own, with its mails in a folder: what <c>import</c> works on.</summary>
internal sealed class ImportRegion : IAsyncDisposable
{
    private readonly SqliteStore _store;

    private ImportRegion(SqliteStore store, EmbeddedRegion region, SimulatedClock clock, ProductFiles files)
    {
        _store = store;
        Region = region;
        Clock = clock;
        Files = files;
    }

    public EmbeddedRegion Region { get; }

    public SimulatedClock Clock { get; }

    public ProductFiles Files { get; }

    public SqliteStore Store => _store;

    /// <summary>Opens, or makes, the database; a new one gets a master key and a directory to try it with.</summary>
    /// <exception cref="StoreException">The database can't be used.</exception>
    /// <exception cref="WrongUseException">What was asked can't be.</exception>
    public static async Task<ImportRegion> Open(ImportRequest request, Terminal terminal)
    {
        var (files, findings) = ProductFiles.Load(ProductFiles.DefaultFolder, WorkflowSettings.National with { Profile = request.Profile });
        if (files is null)
        {
            throw new WrongUseException(string.Join(Environment.NewLine, findings.Select(FindingLine.Of)));
        }

        var key = ReadOrMakeKey(request, terminal);
        var store = await SqliteStore.Open(new SqliteStoreOptions(request.Database, key));
        try
        {
            var clock = new SimulatedClock(await StartOfClock(request, store, terminal.Clock));
            var setup = Channels(request, files, key);
            await store.FillEmptyDirectory(files);
            if (request.DryRun)
            {
                await store.Messages.SetSwitch(new OutgoingSwitch(Stopped: false, DryRun: true, null), clock.GetCurrentInstant());
            }

            var workflows = await store.Workflows.Keep(files.Configured, mayReplace: false);
            var region = new EmbeddedRegion(
                store.Parts(files, workflows, new Senders(setup.Senders, [.. setup.Channels.Values]), setup.Composer, clock, NullLoggerFactory.Instance));
            return new ImportRegion(store, region, clock, files);
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Region.DisposeAsync();
        await _store.DisposeAsync();
    }

    /// <summary>A replay goes on where its clock was left; otherwise the time is now.</summary>
    private static async Task<Instant> StartOfClock(ImportRequest request, SqliteStore store, IClock system) => request.Replay
        ? await store.Settings.SimulatedClock() ?? Instant.FromUtc(2000, 1, 1, 0, 0)
        : system.GetCurrentInstant();

    private static MasterKey ReadOrMakeKey(ImportRequest request, Terminal terminal)
    {
        var path = request.MasterKeyFile ?? request.Database + ".masterkey";
        if (request.MasterKeyFile is null && !File.Exists(path) && !File.Exists(request.Database))
        {
            MasterKeyFile.Make(path);
            terminal.Error.WriteLine($"A new database gets a master key of its own: {path}. Without it nobody can read what is sealed in it.");
        }

        return MasterKey.FromFile(path);
    }

    private static ChannelSetup Channels(ImportRequest request, ProductFiles files, MasterKey key)
    {
        var (setup, refusals) = ChannelSetup.Build(new ChannelOptions
        {
            MessagesFolder = files.MessagesFolder,
            LinkKey = Convert.ToBase64String(key.For("links")),
            Pickup = new PickupOptions { Folder = request.MailFolder },
            Senders =
            [
                new SenderOptions
                {
                    Channel = "pickup",
                    FromAddress = "trajecten@gemeente.example",
                    Name = "Gemeente Voorbeeld",
                    Phone = "14 0000",
                    LinkBase = new Uri("http://localhost:5000"),
                    PerMinute = 6000,
                },
            ],
        });
        return setup ?? throw new WrongUseException(string.Join(Environment.NewLine, refusals.Select(r => $"{r.Field}: {r.Sentence}")));
    }
}
