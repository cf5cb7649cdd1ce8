using System.Collections.Immutable;

namespace SamenStarten.Orchestrations.Partners.Importing;

/// <summary>How the organisations of a file want to be reached: what one of their rows says, as long as no other says otherwise.</summary>
internal static class OrganisationReader
{
    public static ImmutableArray<Organisation> Read(
        IEnumerable<ReadCard> read, (bool Sender, bool TaskSender) says, DirectoryContext context, List<DirectoryFinding> findings)
    {
        if (!says.Sender && !says.TaskSender) return [];
        var organisations = ImmutableArray.CreateBuilder<Organisation>();
        foreach (var rows in read.GroupBy(card => card.Card.Contact.Organisation, StringComparer.Ordinal))
        {
            var before = context.Organisations.FirstOrDefault(organisation => organisation.Name == rows.Key) ?? new Organisation(rows.Key, null, null);
            var after = before with
            {
                Via = says.Sender ? OneOf(rows, Columns.Sender, card => card.Sender, findings) : before.Via,
                TasksVia = says.TaskSender ? OneOf(rows, Columns.TaskSender, card => card.TaskSender, findings) : before.TasksVia,
            };
            if (after != before) organisations.Add(after);
        }

        return organisations.ToImmutable();
    }

    private static string? OneOf(IEnumerable<ReadCard> rows, string column, Func<ReadCard, string?> senderOf, List<DirectoryFinding> findings)
    {
        string? first = null;
        foreach (var row in rows)
        {
            if (senderOf(row) is not { } sender) continue;
            first ??= sender;
            if (sender != first)
            {
                findings.Add(new DirectoryFinding(
                    row.Line, column, "sender-conflict", sender, $"Another row of this organisation names '{first}'. That one holds for the whole organisation.", RefusesRow: false));
            }
        }

        return first;
    }
}
