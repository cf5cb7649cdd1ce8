using SamenStarten.Core.People;
using SamenStarten.Orchestrations.Trajectories;
using SamenStarten.Store.Databases;

namespace SamenStarten.Store.People;

/// <summary>Seals a person, and what was written about one.</summary>
internal sealed class PersonWriting(KeyedHash hash)
{
    // Who comes back after erasure is written anew, under a newer key.
    private const string KeepPerson = """
        INSERT INTO persons (id, sealed, generation, bsn_hash, chain_hash, likeness_hash) VALUES (@p0, @p1, @p2, @p3, @p4, @p5)
        ON CONFLICT (id) DO UPDATE SET sealed=excluded.sealed, generation=excluded.generation, erased_at=NULL,
            bsn_hash=coalesce(excluded.bsn_hash, persons.bsn_hash), chain_hash=coalesce(excluded.chain_hash, persons.chain_hash),
            likeness_hash=excluded.likeness_hash
        """;

    private static readonly string AddDetention = Insertion.Into("detentions", "reference_hash", "trajectory_id", "person_id", "sealed", "generation");
    private static readonly string KeepText = Insertion.Once("texts", "id", "trajectory_id", "person_id", "sealed", "generation");

    public void Keep(WriteScope scope, Guid trajectoryId, NewPerson found)
    {
        var (id, person, reference) = found;
        var key = scope.Keys.Current(id, KeyKind.Person);
        scope.Statements.Run(
            KeepPerson,
            id, key.Seal(PersonFields.Person, StoreJson.Write(person)), key.Generation,
            person.Bsn is { } bsn ? hash.Bsn(bsn) : null, person.ChainNumber is { } number ? hash.ChainNumber(number) : null, hash.Likeness(person));
        KeepDetention(scope, trajectoryId, id, reference);
    }

    /// <summary>The person has this BSN from now on; of whom nothing is kept any more, nothing is.</summary>
    public void KeepBsn(WriteScope scope, Guid id, Bsn bsn)
    {
        var row = scope.Context.Persons.Where(row => row.Id == id)
            .Select(row => new SealedRow(row.Id, row.Generation, row.Sealed, PersonFields.Person)).SingleOrDefault();
        if (row?.Open(scope.Keys, StoreJson.Read<Person>).Value is not { } person) return;

        var key = scope.Keys.Current(id, KeyKind.Person);
        scope.Statements.Run(
            "UPDATE persons SET sealed=@p1, generation=@p2, bsn_hash=@p3 WHERE id=@p0",
            id, key.Seal(PersonFields.Person, StoreJson.Write(person with { Bsn = bsn.Number })), key.Generation, hash.Bsn(bsn.Number));
        scope.EmptyJournalAfterCommit();
    }

    /// <summary>The messages of this detention are about nobody, until it is kept again.</summary>
    public void LeaveDetention(WriteScope scope, string reference) =>
        scope.Statements.Run("DELETE FROM detentions WHERE reference_hash=@p0", hash.Detention(reference));

    /// <summary>The messages of this detention are about this person, and come to this trajectory.</summary>
    public void KeepDetention(WriteScope scope, Guid trajectoryId, Guid personId, string reference)
    {
        var key = scope.Keys.Current(personId, KeyKind.Person);
        var referenceHash = hash.Detention(reference);
        scope.Statements.Run(
            AddDetention, referenceHash, trajectoryId, personId, key.Seal(PersonFields.Detention(referenceHash), reference), key.Generation);
    }

    /// <summary>What this text said is gone from this database.</summary>
    public static void Forget(WriteScope scope, Guid text)
    {
        scope.Statements.Run("UPDATE texts SET sealed=NULL WHERE id=@p0", text);
        scope.EmptyJournalAfterCommit();
    }

    public static void Keep(WriteScope scope, Guid trajectoryId, Guid owner, SealedText text)
    {
        var key = scope.Keys.Current(owner, KeyKind.Person);
        scope.Statements.Run(KeepText, text.Id, trajectoryId, owner, key.Seal(PersonFields.Text(text.Id), text.Text), key.Generation);
    }
}
