using Microsoft.Data.Sqlite;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Orchestrations.Detention;
using SamenStarten.Orchestrations.Escalation;
using SamenStarten.Orchestrations.Trajectories;
using SamenStarten.Store.Delivery;
using SamenStarten.Store.Detention;
using SamenStarten.Store.Partners;
using SamenStarten.Store.People;
using SamenStarten.Store.Settings;
using SamenStarten.Store.Sqlite;
using SamenStarten.Store.Trajectories;

namespace SamenStarten.Store;

/// <summary>The store in one SQLite file, written by one process. Open it once and keep it as long as the process runs.</summary>
public sealed class SqliteStore : IAsyncDisposable
{
    private readonly StoreLock? held;
    private readonly IKeyRing keys;
    private readonly SqliteReaders readers;

    private SqliteStore(SqliteStoreOptions options, StoreLock? held, IKeyRing keys, SqliteConnection connection)
    {
        this.held = held;
        this.keys = keys;
        var hash = new KeyedHash(options.MasterKey);
        var inbox = new InboxWriting(hash);
        readers = new SqliteReaders(options);
        Writer = new SqliteWriter(connection, keys);
        Trajectories = new TrajectoryStore(Writer, readers, new TrajectoryChanging(new PersonWriting(hash), inbox));
        Escalations = new Escalations(readers);
        Messages = new MessageStore(Writer, readers);
        Inbox = new DetentionInbox(Writer, readers, inbox, hash, keys);
        Directory = new ContactDirectory(Writer, readers);
        Persons = new PersonVault(Writer, readers, keys);
        Settings = new StoreSettings(Writer, readers);
    }

    public ITrajectoryStore Trajectories { get; }

    public IEscalations Escalations { get; }

    public IMessageStore Messages { get; }

    public IDetentionInbox Inbox { get; }

    public ContactDirectory Directory { get; }

    public PersonVault Persons { get; }

    public StoreSettings Settings { get; }

    internal SqliteWriter Writer { get; }

    /// <summary>Opens the database, and makes it when there is none.</summary>
    /// <exception cref="StoreException">It is in use, can't be reached, is damaged, or the master key isn't the one it was made with.</exception>
    public static async Task<SqliteStore> Open(SqliteStoreOptions options)
    {
        var store = OpenFiles(options);
        try
        {
            if (!options.ReadOnly) await store.Writer.Run(Opening.CatchUp);
            return store;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    /// <summary>Finishes what waits, and lets go of the files.</summary>
    public async ValueTask DisposeAsync()
    {
        await Writer.DisposeAsync();
        readers.Dispose();
        keys.Dispose();
        held?.Dispose();
    }

    private static SqliteStore OpenFiles(SqliteStoreOptions options)
    {
        StoreLock? held = null;
        SqliteKeyRing? keys = null;
        SqliteConnection? connection = null;
        try
        {
            held = options.ReadOnly ? null : StoreLock.Take(options.Path);
            keys = new SqliteKeyRing(options);
            connection = SqliteFiles.OpenForWriting(options.Path, options);
            if (!options.ReadOnly) SqliteMigration.Run(connection);
            return new SqliteStore(options, held, keys, connection);
        }
        catch (Exception exception)
        {
            connection?.Dispose();
            keys?.Dispose();
            held?.Dispose();
            var explained = SqliteProblems.Explain(exception);
            if (ReferenceEquals(explained, exception)) throw;
            throw explained;
        }
    }
}
