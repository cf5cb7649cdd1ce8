using Azure.Core;
using Microsoft.Extensions.Logging;
using NodaTime;
using SamenStarten.Channels.Setup;
using SamenStarten.Orchestrations;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Store;
using SamenStarten.Store.People;

namespace SamenStarten.Functions.Hosting;

/// <summary>Opens all that a region runs on, once, when the app starts.</summary>
public static class OpenedRegion
{
    private const string PostgresScope = "https://ossrdbms-aad.database.windows.net/.default";

    /// <exception cref="StartRefusedException">It can't be opened with these settings.</exception>
    public static async Task<(RegionStore Store, RegionParts Parts)> Of(FunctionsSettings settings, TokenCredential identity, ILoggerFactory loggers)
    {
        var files = FilesOf(settings);
        try
        {
            var key = MasterKey.Parse(settings.MasterKey);
            var setup = ChannelsOf(settings, files, key);
            var store = await PostgresStore.Open(new PostgresStoreOptions(settings.Postgres, settings.PostgresKeys, key)
            {
                Password = settings.PostgresEntra
                    ? async cancellation => (await identity.GetTokenAsync(new TokenRequestContext([PostgresScope]), cancellation)).Token
                    : null,
            });
            if (settings.SampleDirectory)
            {
                await store.FillEmptyDirectory(files);
            }

            var workflows = await store.Workflows.Keep(files.Configured, mayReplace: false);
            return (store, store.Parts(files, workflows, new Senders(setup.Senders, [.. setup.Channels.Values]), setup.Composer, SystemClock.Instance, loggers, setup.Feedback.Sources));
        }
        catch (StoreException problem)
        {
            throw new StartRefusedException([$"The database can't be used ({problem.Code}). {problem.Message}"]);
        }
    }

    private static ProductFiles FilesOf(FunctionsSettings settings)
    {
        if (settings.WorkflowSettings.MissingFiles("__").Select(name => $"'Region__{name}' names a file that isn't there.").ToList() is { Count: > 0 } missing)
        {
            throw new StartRefusedException(missing);
        }

        var (files, findings) = ProductFiles.Load(ProductFiles.DefaultFolder, settings.WorkflowSettings);
        return files ?? throw new StartRefusedException([.. findings.Select(f => $"{f.File}, line {f.Line}: {f.Sentence} ({f.Code})")]);
    }

    private static ChannelSetup ChannelsOf(FunctionsSettings settings, ProductFiles files, MasterKey key)
    {
        var mail = settings.Mail;
        var (setup, refusals) = ChannelSetup.Build(mail with
        {
            MessagesFolder = mail.MessagesFolder.Length > 0 ? mail.MessagesFolder : files.MessagesFolder,
            LinkKey = mail.LinkKey.Length > 0 ? mail.LinkKey : Convert.ToBase64String(key.For("links")),
        });
        return setup ?? throw new StartRefusedException([.. refusals.Select(r => $"'Region__Mail__{r.Field.Replace(":", "__", StringComparison.Ordinal)}': {r.Sentence} ({r.Code})")]);
    }
}
