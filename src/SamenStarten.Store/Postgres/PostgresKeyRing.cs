using System.Collections.Immutable;
using System.Security.Cryptography;
using NodaTime;
using Npgsql;
using SamenStarten.Store.People;

namespace SamenStarten.Store.Postgres;

/// <summary>
/// Keys in a database of their own, each wrapped by the master key. A key is on the disk as soon as it is made, so before anything is
/// sealed with it; one that was made for a change that wasn't kept is used for the next.
/// </summary>
internal sealed class PostgresKeyRing : IKeyRing
{
    private const string Tables = """
        CREATE TABLE IF NOT EXISTS keys (
            owner uuid NOT NULL, generation int NOT NULL, kind text NOT NULL, wrapped bytea NOT NULL, made_at timestamptz NOT NULL DEFAULT now(),
            PRIMARY KEY (owner, generation));
        CREATE TABLE IF NOT EXISTS erasures (
            owner uuid NOT NULL, generation int NOT NULL, erased_at text NOT NULL,
            PRIMARY KEY (owner, generation));
        CREATE TABLE IF NOT EXISTS check_value (one boolean PRIMARY KEY DEFAULT true CHECK (one), value bytea NOT NULL);
        """;

    /// <summary>Younger ones may belong to a change that another process is about to keep.</summary>
    private const string Settled = "made_at < now() - interval '1 day'";

    private readonly NpgsqlDataSource data;
    private readonly KeyWrap wrap;

    private PostgresKeyRing(NpgsqlDataSource data, KeyWrap wrap) => (this.data, this.wrap) = (data, wrap);

    /// <exception cref="StoreException">The keys were wrapped by another master key.</exception>
    public static async Task<PostgresKeyRing> Open(NpgsqlDataSource data, MasterKey master, CancellationToken cancellation)
    {
        var ring = new PostgresKeyRing(data, new KeyWrap(master));
        await using var connection = await data.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);

        // Of processes that start together one makes the tables.
        await using var make = new NpgsqlCommand("SELECT pg_advisory_xact_lock(1); " + Tables, connection, transaction);
        await make.ExecuteNonQueryAsync(cancellation);
        await using var known = new NpgsqlCommand(
            "INSERT INTO check_value (value) VALUES (@value) ON CONFLICT (one) DO UPDATE SET one=true RETURNING value", connection, transaction);
        known.Parameters.AddWithValue("value", ring.wrap.CheckValue());
        if (!ring.wrap.Knows((byte[])(await known.ExecuteScalarAsync(cancellation))!))
        {
            throw new StoreException(StoreProblem.MasterKeyWrong, "These keys were made with another master key. Give the one that was used before.");
        }

        await transaction.CommitAsync(cancellation);
        return ring;
    }

    public SealingKey Current(Guid owner, KeyKind kind)
    {
        // Who makes one at the same time makes the same generation, and one of the two stays.
        while (true)
        {
            if (Scalar("SELECT max(generation) FROM keys WHERE owner=$1", owner) is int newest && Find(owner, newest) is { } there) return there;
            var first = 1 + (Scalar("SELECT max(generation) FROM erasures WHERE owner=$1", owner) as int? ?? 0);
            var wrapped = wrap.Wrap(owner, first, RandomNumberGenerator.GetBytes(32));
            Run("INSERT INTO keys (owner, generation, kind, wrapped) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING", owner, first, kind.ToString(), wrapped);
        }
    }

    public SealingKey? Find(Guid owner, int generation) =>
        Scalar("SELECT wrapped FROM keys WHERE owner=$1 AND generation=$2", owner, generation) is byte[] wrapped
            ? new SealingKey(owner, generation, wrap.Unwrap(owner, generation, wrapped))
            : null;

    // Each is kept as soon as it is made.
    public void Commit()
    {
    }

    public void RollBack()
    {
    }

    public ImmutableArray<Erasure> Erase(Guid owner, Instant now)
    {
        if (Scalar("SELECT max(generation) FROM keys WHERE owner=$1", owner) is int newest) EraseAgain(new Erasure(owner, newest, now));
        return [.. Erasures().Where(erasure => erasure.Owner == owner)];
    }

    public void EraseAgain(Erasure erasure)
    {
        Run(
            """
            WITH recorded AS (
                INSERT INTO erasures (owner, generation, erased_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING)
            DELETE FROM keys WHERE owner=$1 AND generation<=$2
            """,
            erasure.Owner, erasure.Generation, InstantText.Of(erasure.At));

        // Until then the wrapped key is still in the page that it stood in.
        Run("VACUUM keys");
    }

    public ImmutableArray<Erasure> Erasures() => Rows(
        "SELECT owner, generation, erased_at FROM erasures ORDER BY owner, generation",
        row => new Erasure(row.GetGuid(0), row.GetInt32(1), InstantText.Parse(row.GetString(2))));

    public void Forget(IEnumerable<Guid> owners) => Run("DELETE FROM keys WHERE owner=ANY($1) AND kind='Inbox'", owners.ToArray());

    /// <summary>Owners that have had a key of this kind for longer than any change takes.</summary>
    public ImmutableArray<Guid> Owners(KeyKind kind) =>
        Rows($"SELECT owner FROM keys WHERE kind=$1 AND {Settled}", row => row.GetGuid(0), kind.ToString());

    // The pool is the store's own.
    public void Dispose()
    {
    }

    private void Run(string sql, params object[] values)
    {
        using var command = Command(sql, values);
        command.ExecuteNonQuery();
    }

    private object? Scalar(string sql, params object[] values)
    {
        using var command = Command(sql, values);
        return command.ExecuteScalar();
    }

    private ImmutableArray<T> Rows<T>(string sql, Func<NpgsqlDataReader, T> read, params object[] values)
    {
        using var command = Command(sql, values);
        using var rows = command.ExecuteReader();
        var found = ImmutableArray.CreateBuilder<T>();
        while (rows.Read()) found.Add(read(rows));
        return found.ToImmutable();
    }

    private NpgsqlCommand Command(string sql, object[] values)
    {
        var command = data.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }
}
