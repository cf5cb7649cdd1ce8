using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Orchestrations.Detention;
using SamenStarten.Orchestrations.Escalation;
using SamenStarten.Orchestrations.Trajectories;
using SamenStarten.Store.Databases;
using SamenStarten.Store.Delivery;
using SamenStarten.Store.Detention;
using SamenStarten.Store.Partners;
using SamenStarten.Store.People;
using SamenStarten.Store.Settings;
using SamenStarten.Store.Trajectories;
using SamenStarten.Store.Versions;

namespace SamenStarten.Store;

/// <summary>All that a region keeps: <see cref="SqliteStore"/> for one process, <see cref="PostgresStore"/> for several.</summary>
public abstract class RegionStore : IAsyncDisposable
{
    private readonly IKeyRing keys;
    private readonly IStoreReaders readers;

    private protected RegionStore(IStoreWriter writer, IStoreReaders readers, IKeyRing keys, StoreNature nature, MasterKey masterKey)
    {
        (Writer, this.readers, this.keys) = (writer, readers, keys);
        var hash = new KeyedHash(masterKey);
        var inbox = new InboxWriting(hash);
        Trajectories = new TrajectoryStore(writer, readers, new TrajectoryChanging(new PersonWriting(hash), inbox));
        Escalations = new Escalations(readers);
        Messages = new MessageStore(writer, readers, nature.Sending);
        Inbox = new DetentionInbox(writer, readers, inbox, hash, keys, nature.OneStart);
        Directory = new ContactDirectory(writer, readers, nature.KeepsDirectory);
        CardRequests = new CardRequests(writer, readers);
        Persons = new PersonVault(writer, readers, keys);
        Settings = new StoreSettings(writer, readers);
        Workflows = new WorkflowShelf(writer, readers);
    }

    public ITrajectoryStore Trajectories { get; }

    public IEscalations Escalations { get; }

    public IMessageStore Messages { get; }

    public IDetentionInbox Inbox { get; }

    public ContactDirectory Directory { get; }

    /// <summary>What contacts ask about their cards.</summary>
    public CardRequests CardRequests { get; }

    public PersonVault Persons { get; }

    public StoreSettings Settings { get; }

    /// <summary>The versions of workflows that trajectories are, were or will be on.</summary>
    public WorkflowShelf Workflows { get; }

    internal IStoreWriter Writer { get; }

    /// <summary>Finishes what waits, and lets go of the database.</summary>
    public virtual async ValueTask DisposeAsync()
    {
        await Writer.DisposeAsync();
        readers.Dispose();
        keys.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>What a kill, or a restore, may have left undone.</summary>
    private protected Task CatchUp() => Writer.Run(Opening.CatchUp);
}
