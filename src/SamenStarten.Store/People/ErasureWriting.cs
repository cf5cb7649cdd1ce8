using SamenStarten.Store.Databases;
using SamenStarten.Store.Detention;

namespace SamenStarten.Store.People;

/// <summary>Takes out of the database what a destroyed key has made unreadable, and the hashes that would still find it.</summary>
internal static class ErasureWriting
{
    private const string OfPerson = "SELECT reference_hash FROM detentions WHERE person_id=@p0 AND generation<=@p1";

    public static void Apply(WriteScope scope, Erasure erasure)
    {
        var (owner, generation, at) = erasure;
        ForgetMessages(scope, owner, generation);
        scope.Statements.Run(
            "INSERT INTO erasures (owner_id, generation, erased_at) VALUES (@p0, @p1, @p2) ON CONFLICT DO NOTHING",
            owner, generation, InstantText.Of(at));
        scope.Statements.Run(
            "UPDATE persons SET sealed=NULL, bsn_hash=NULL, chain_hash=NULL, likeness_hash=NULL, erased_at=@p2 WHERE id=@p0 AND generation<=@p1",
            owner, generation, InstantText.Of(at));
        scope.Statements.Run("UPDATE texts SET sealed=NULL WHERE person_id=@p0 AND generation<=@p1", owner, generation);
        scope.Statements.Run($"UPDATE inbox SET detention_hash=NULL, line=NULL WHERE detention_hash IN ({OfPerson})", owner, generation);
        scope.Statements.Run("DELETE FROM detentions WHERE person_id=@p0 AND generation<=@p1", owner, generation);

        scope.EmptyJournalAfterCommit();
    }

    // A message about this person that still waits, or that nobody could use, goes too.
    private static void ForgetMessages(WriteScope scope, Guid owner, int generation)
    {
        var messages =
            (from detention in scope.Context.Detentions
             where detention.PersonId == owner && detention.Generation <= generation
             join row in scope.Context.Inbox on detention.ReferenceHash equals row.DetentionHash
             where row.Line != null
             select row.Key).ToList();
        if (messages.Count > 0) scope.AfterCommit(() => scope.Keys.Forget(messages.Select(InboxWriting.Owner)));
    }
}
