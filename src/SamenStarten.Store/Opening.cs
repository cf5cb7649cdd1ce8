using SamenStarten.Store.Databases;
using SamenStarten.Store.Detention;
using SamenStarten.Store.People;

namespace SamenStarten.Store;

/// <summary>What a kill, or a restore, may have left undone.</summary>
internal static class Opening
{
    public static bool CatchUp(WriteScope scope)
    {
        ReplayErasures(scope);
        ForgetMessagesTakenUp(scope);
        return true;
    }

    // Whichever of the two files was restored, the other one remembers who was erased.
    private static void ReplayErasures(WriteScope scope)
    {
        var byKeys = scope.Keys.Erasures();
        var byData = scope.Context.Erasures.ToList().ConvertAll(row => new Erasure(row.OwnerId, row.Generation, row.ErasedAt));
        foreach (var erasure in byData.ExceptBy(byKeys.Select(Which), Which)) scope.Keys.EraseAgain(erasure);
        foreach (var erasure in byKeys.ExceptBy(byData.Select(Which), Which)) ErasureWriting.Apply(scope, erasure);
    }

    private static (Guid Owner, int Generation) Which(Erasure erasure) => (erasure.Owner, erasure.Generation);

    private static void ForgetMessagesTakenUp(WriteScope scope)
    {
        var keys = scope.Keys.Owners(KeyKind.Inbox);
        if (keys.IsEmpty) return;
        var needed = scope.Context.Inbox.Where(row => row.Line != null).Select(row => row.Key).ToList().ConvertAll(InboxWriting.Owner);
        var left = keys.Except(needed).ToList();
        if (left.Count > 0) scope.Keys.Forget(left);
    }
}
