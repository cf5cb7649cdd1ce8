using NodaTime;
using SamenStarten.Channels.Links;
using SamenStarten.Channels.Setup;
using SamenStarten.Channels.Texts;
using SamenStarten.Core.Workflows;
using SamenStarten.Orchestrations;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Orchestrations.Engine;
using SamenStarten.Orchestrations.Trajectories;
using SamenStarten.Store;
using SamenStarten.Store.People;
using SamenStarten.Web.Demo;
using SamenStarten.Web.Hosting.Distributed;

namespace SamenStarten.Web.Hosting;

/// <summary>Everything of a region that is open.</summary>
internal sealed record OpenRegion(
    RegionStore Store, Region Region, IClock Clock, ProductFiles Files, IWorkflows Workflows, Senders Senders, IMailComposer Composer, LinkSigner Links,
    MessageTemplates Texts,
    FeedbackSetup Hearing) : IAsyncDisposable
{
    public static async Task<OpenRegion> Of(StartUp startUp, Instant clockFrom, ILoggerFactory loggers)
    {
        var files = FilesOf(startUp.Region);
        var key = RegionKey.Of(startUp);
        var setup = ChannelsOf(startUp, files, key);
        var store = await StoreOf(startUp, key);
        try
        {
            IClock clock = startUp.Mode == RegionMode.Demo
                ? new SimulatedClock(await store.Settings.SimulatedClock() ?? clockFrom)
                : SystemClock.Instance;
            if (startUp.Region.SampleDirectory)
            {
                await store.FillEmptyDirectory(files);
            }

            var senders = new Senders(setup.Senders, [.. setup.Channels.Values]);
            var workflows = await store.Workflows.Keep(files.Configured, mayReplace: startUp.Mode == RegionMode.Demo);
            var parts = store.Parts(files, workflows, senders, setup.Composer, clock, loggers, setup.Feedback.Sources);
            Region region = startUp.IsDistributed
                ? new DistributedRegion(parts, new TrajectoryQueue(startUp.Storage, TimeProvider.System, loggers.CreateLogger<TrajectoryQueue>()))
                : new EmbeddedRegion(parts);
            return new OpenRegion(store, region, clock, files, workflows, senders, setup.Composer, setup.Links, setup.Texts, setup.Feedback);
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Region is IAsyncDisposable running)
        {
            await running.DisposeAsync();
        }

        await Store.DisposeAsync();
    }

    private static async Task<RegionStore> StoreOf(StartUp startUp, MasterKey key)
    {
        if (startUp.IsDistributed)
        {
            return await PostgresStore.Open(RegionDatabase.Of(startUp, key));
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(startUp.Region.Database))!);
        return await SqliteStore.Open(new SqliteStoreOptions(startUp.Region.Database, key));
    }

    private static ProductFiles FilesOf(RegionOptions options)
    {
        var settings = options.WorkflowSettings;
        if (settings.MissingFiles(":").Select(name => $"'Region:{name}' names a file that isn't there.").ToList() is { Count: > 0 } missing)
        {
            throw new StartRefusedException(missing);
        }

        var (files, findings) = ProductFiles.Load(ProductFiles.DefaultFolder, settings);
        return files ?? throw new StartRefusedException(findings.Select(SentenceOf).ToList());
    }

    private static string SentenceOf(Finding finding) => $"{finding.File}, line {finding.Line}: {finding.Sentence} ({finding.Code})";

    private static ChannelSetup ChannelsOf(StartUp startUp, ProductFiles files, MasterKey key)
    {
        var mail = startUp.Mode == RegionMode.Demo ? DemoMail.Channels(startUp.Region.Database) : startUp.Region.Mail;
        var (setup, refusals) = ChannelSetup.Build(mail with
        {
            MessagesFolder = mail.MessagesFolder.Length > 0 ? mail.MessagesFolder : files.MessagesFolder,
            LinkKey = mail.LinkKey.Length > 0 ? mail.LinkKey : Convert.ToBase64String(key.For("links")),
        });
        return setup ?? throw new StartRefusedException(refusals.Select(r => $"'Region:Mail:{r.Field}': {r.Sentence} ({r.Code})").ToList());
    }
}
