using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using NodaTime;
using SamenStarten.Orchestrations;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Orchestrations.Partners;
using SamenStarten.Orchestrations.Trajectories;
using SamenStarten.Store.Partners;
using SamenStarten.Store.People;

namespace SamenStarten.Store;

/// <summary>A region on this database: how every host puts it together.</summary>
public static class RegionOnStore
{
    /// <summary>What a region runs on, for whichever engine.</summary>
    public static RegionParts Parts(
        this RegionStore store, ProductFiles files, IWorkflows workflows, Senders senders, IMailComposer composer, IClock clock, ILoggerFactory loggers,
        ImmutableArray<IFeedbackSource> sources = default) =>
        new(
            store.Trajectories, store.Inbox, store.Messages, store.Directory, new TrajectoryErasure(store.Persons, clock), workflows,
            files.Reference, senders, composer, clock, loggers)
        {
            Sources = sources.IsDefault ? [] : sources,
        };

    /// <summary>Fills an empty directory with one to try it with; one that holds anybody is left as it is.</summary>
    public static async Task FillEmptyDirectory(this RegionStore store, ProductFiles files)
    {
        if ((await store.Directory.StaffingFor(null, "", LocalDate.MinIsoValue)).IsEmpty)
        {
            await store.Directory.Import(SampleDirectory.For(files.Workflow, files.Reference).Select(c => new ScopedContact(c.Contact, c.Municipality, c.Institution)));
        }
    }
}
