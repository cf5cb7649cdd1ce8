using NodaTime;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Store.Databases;

namespace SamenStarten.Store.Delivery;

/// <summary>What a report changes: one statement that says from which states, so that worse news stays and twice is once.</summary>
internal static class ReportWriting
{
    private const string About = "(id=@p0 OR carried_by=@p0)";

    private const string Better = $"UPDATE messages SET state=@p1, state_at=@p2, problem=NULL WHERE {About} AND state IN ";

    private const string CameBack =
        $"UPDATE messages SET state='Bounced', state_at=@p1, problem=@p2 WHERE {About} AND state IN ('Unknown', 'Sending', 'HandedOver', 'Delivered')";

    private const string Keep = """
        INSERT INTO reports (key, kind, message_id, problem, at, taken_at) VALUES (@p0, @p1, @p2, @p3, @p4, @p5) ON CONFLICT DO NOTHING
        """;

    public static void Apply(WriteScope scope, Guid id, DeliveryReport report, Instant now)
    {
        switch (report.Kind)
        {
            case ReportKind.Accepted:
                scope.Statements.Run(Better + "('Unknown', 'Sending')", id, nameof(MessageState.HandedOver), InstantText.Of(now));
                break;
            case ReportKind.Delivered or ReportKind.Done:
                scope.Statements.Run(Better + "('Unknown', 'Sending', 'HandedOver')", id, nameof(MessageState.Delivered), InstantText.Of(now));
                break;
            case ReportKind.Bounced:
                scope.Statements.Run(CameBack, id, InstantText.Of(now), report.Problem ?? "bounced");
                break;
        }
    }

    public static bool KeepIt(WriteScope scope, DeliveryReport report, Guid? about, Instant now)
    {
        scope.Statements.Run(Keep, report.Key, report.Kind.ToString(), about, report.Problem, InstantText.Of(report.At), InstantText.Of(now));
        return true;
    }
}
