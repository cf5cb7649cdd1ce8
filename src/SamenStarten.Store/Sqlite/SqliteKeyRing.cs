using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using NodaTime;
using SamenStarten.Store.Databases;
using SamenStarten.Store.People;

namespace SamenStarten.Store.Sqlite;

/// <summary>Keys in a SQLite file of their own, each wrapped by the master key.</summary>
internal sealed class SqliteKeyRing : IKeyRing
{
    private readonly Lock gate = new();
    private readonly SqliteConnection connection;
    private readonly Statements statements;
    private readonly KeyWrap wrap;
    private bool pending;

    /// <exception cref="StoreException">The keys were wrapped by another master key.</exception>
    public SqliteKeyRing(SqliteStoreOptions options)
    {
        wrap = new KeyWrap(options.MasterKey);
        connection = SqliteFiles.OpenForWriting(options.KeysPath, options);
        statements = new Statements(connection);
        try
        {
            if (!options.ReadOnly) SqliteFiles.Execute(connection, KeyTables.Create);
            CheckMasterKey(options.ReadOnly);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public SealingKey Current(Guid owner, KeyKind kind)
    {
        lock (gate)
        {
            var newest = statements.Scalar("SELECT max(generation) FROM keys WHERE owner=@p0", owner);
            if (newest is long generation) return Open(owner, (int)generation)!;
            var first = 1 + (int)(statements.Scalar("SELECT max(generation) FROM erasures WHERE owner=@p0", owner) as long? ?? 0);
            var key = RandomNumberGenerator.GetBytes(32);
            Begin();
            statements.Run(
                "INSERT INTO keys (owner, generation, kind, wrapped) VALUES (@p0, @p1, @p2, @p3)",
                owner, first, kind.ToString(), wrap.Wrap(owner, first, key));
            return new SealingKey(owner, first, key);
        }
    }

    public SealingKey? Find(Guid owner, int generation)
    {
        lock (gate) return Open(owner, generation);
    }

    public void Commit()
    {
        lock (gate)
        {
            if (!pending) return;

            // SQLite may have rolled back by itself; then keys are missing that something was sealed with.
            if (!SqliteFiles.InTransaction(connection))
            {
                pending = false;
                throw new StoreException(StoreProblem.DiskFull, "New keys could not be written. Nothing was lost; this change was not kept.");
            }

            SqliteFiles.Execute(connection, "COMMIT");
            pending = false;
        }
    }

    public void RollBack()
    {
        lock (gate)
        {
            pending = false;
            SqliteFiles.RollBack(connection);
        }
    }

    public ImmutableArray<Erasure> Erase(Guid owner, Instant now)
    {
        lock (gate)
        {
            Commit();
            var newest = statements.Scalar("SELECT max(generation) FROM keys WHERE owner=@p0", owner);
            if (newest is long generation) Destroy(new Erasure(owner, (int)generation, now));
            return [.. Erasures().Where(erasure => erasure.Owner == owner)];
        }
    }

    public void EraseAgain(Erasure erasure)
    {
        lock (gate)
        {
            Commit();
            Destroy(erasure);
        }
    }

    public ImmutableArray<Erasure> Erasures()
    {
        lock (gate)
        {
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT owner, generation, erased_at FROM erasures ORDER BY owner, generation";
            using var rows = command.ExecuteReader();
            var found = ImmutableArray.CreateBuilder<Erasure>();
            while (rows.Read()) found.Add(new Erasure(rows.GetGuid(0), rows.GetInt32(1), InstantText.Parse(rows.GetString(2))));
            return found.ToImmutable();
        }
    }

    public void Forget(IEnumerable<Guid> owners)
    {
        lock (gate)
        {
            Begin();
            foreach (var owner in owners) statements.Run("DELETE FROM keys WHERE owner=@p0 AND kind='Inbox'", owner);
            Commit();
        }
    }

    public ImmutableArray<Guid> Owners(KeyKind kind)
    {
        lock (gate)
        {
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT owner FROM keys WHERE kind=$kind";
            command.Parameters.AddWithValue("$kind", kind.ToString());
            using var rows = command.ExecuteReader();
            var found = ImmutableArray.CreateBuilder<Guid>();
            while (rows.Read()) found.Add(rows.GetGuid(0));
            return found.ToImmutable();
        }
    }

    public void Dispose()
    {
        statements.Dispose();
        connection.Dispose();
    }

    private SealingKey? Open(Guid owner, int generation) =>
        statements.Scalar("SELECT wrapped FROM keys WHERE owner=@p0 AND generation=@p1", owner, generation) is byte[] wrapped
            ? new SealingKey(owner, generation, wrap.Unwrap(owner, generation, wrapped))
            : null;

    private void Begin()
    {
        if (SqliteFiles.InTransaction(connection)) return;
        SqliteFiles.Execute(connection, "BEGIN IMMEDIATE");
        pending = true;
    }

    private void Destroy(Erasure erasure)
    {
        Begin();
        try
        {
            statements.Run("DELETE FROM keys WHERE owner=@p0 AND generation<=@p1", erasure.Owner, erasure.Generation);
            statements.Run(
                "INSERT INTO erasures (owner, generation, erased_at) VALUES (@p0, @p1, @p2) ON CONFLICT DO NOTHING",
                erasure.Owner, erasure.Generation, InstantText.Of(erasure.At));
            Commit();
        }
        catch
        {
            RollBack();
            throw;
        }

        // Until the journal is emptied it still holds the page with the key.
        SqliteFiles.Execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private void CheckMasterKey(bool readOnly)
    {
        if (statements.Scalar("SELECT value FROM check_value") is byte[] known)
        {
            if (!wrap.Knows(known))
            {
                throw new StoreException(StoreProblem.MasterKeyWrong, "These keys were made with another master key. Give the one that was used before.");
            }
        }
        else if (!readOnly)
        {
            statements.Run("INSERT INTO check_value (value) VALUES (@p0)", wrap.CheckValue());
        }
    }
}
