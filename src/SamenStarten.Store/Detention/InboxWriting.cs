using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Trajectories;
using SamenStarten.Store.Databases;
using SamenStarten.Store.People;
using SamenStarten.Store.Settings;

namespace SamenStarten.Store.Detention;

/// <summary>Keeps what became of a detention message. What was accepted once stays so; what waits or is in quarantine can still move.</summary>
internal sealed class InboxWriting(KeyedHash hash)
{
    private const string KeepEntry = """
        INSERT INTO inbox (key, type, time, received_at, result, code, sentence, field, line_number, detention_hash, trajectory_id, line, generation)
        VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12)
        ON CONFLICT (key) DO UPDATE SET result=excluded.result, code=excluded.code, sentence=excluded.sentence, field=excluded.field,
            type=coalesce(excluded.type, inbox.type), time=coalesce(excluded.time, inbox.time), line_number=coalesce(excluded.line_number, inbox.line_number),
            detention_hash=coalesce(excluded.detention_hash, inbox.detention_hash), trajectory_id=excluded.trajectory_id,
            line=CASE WHEN excluded.result='accepted' THEN NULL ELSE coalesce(excluded.line, inbox.line) END,
            generation=CASE WHEN excluded.result='accepted' THEN NULL ELSE coalesce(excluded.generation, inbox.generation) END
        WHERE inbox.result<>'accepted'
        """;

    /// <summary>Whose key seals the message with this key.</summary>
    public static Guid Owner(string key) => DeterministicId.From("inbox", key);

    public static bool WasAccepted(WriteScope scope, string key) =>
        scope.Statements.Scalar("SELECT 1 FROM inbox WHERE key=@p0 AND result='accepted'", key) is not null;

    public void Keep(WriteScope scope, InboxEntry entry)
    {
        var owner = Owner(entry.Key);
        var taken = entry.Result == InboxResults.Accepted;
        if (taken && HasLine(scope, entry.Key)) scope.AfterCommit(() => scope.Keys.Forget([owner]));
        var key = taken || entry.Line is null ? null : scope.Keys.Current(owner, KeyKind.Inbox);
        scope.Statements.Run(
            KeepEntry,
            entry.Key, entry.Type, InstantText.Of(entry.Time), InstantText.Of(entry.ReceivedAt), entry.Result, entry.Code, entry.Sentence, entry.Field,
            entry.LineNumber, entry.DetentionReference is { } reference ? hash.Detention(reference) : null, entry.TrajectoryId,
            key?.Seal(InboxFields.Line, entry.Line!), key?.Generation);
        SettingWriting.Received(scope, entry.ReceivedAt);
    }

    private static bool HasLine(WriteScope scope, string key) =>
        scope.Statements.Scalar("SELECT 1 FROM inbox WHERE key=@p0 AND line IS NOT NULL", key) is not null;
}
