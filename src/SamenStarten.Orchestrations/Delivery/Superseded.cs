using System.Collections.Frozen;
using SamenStarten.Core.Messages;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Orchestrations.Delivery;

/// <summary>
/// After an outage a contact hears each thing once: of messages that waited together, the later one that says all that an earlier one
/// says, at the same rung or a higher one, goes alone.
/// </summary>
public static class Superseded
{
    private static readonly FrozenSet<string> Escalations =
        FrozenSet.Create(StringComparer.Ordinal, [.. Enum.GetValues<Rung>().Select(Templates.Escalation)]);

    /// <summary>Whether one of these makes the message needless.</summary>
    public static bool By(IEnumerable<Message> others, Message message) =>
        AsksForWork(message.Template) && others.Any(later => later.ContactId == message.ContactId && IsNews(later, message) && SaysAll(later, message));

    // Created at the same instant is not later: which of the two is looked at first must make no difference.
    private static bool IsNews(Message later, Message message) =>
        later.CreatedAt > message.CreatedAt
        && later.State is MessageState.Waiting or MessageState.Held or MessageState.Sending or MessageState.HandedOver or MessageState.Delivered or MessageState.DryRun;

    private static bool SaysAll(Message later, Message message) =>
        AsksForWork(later.Template)
        && string.CompareOrdinal(later.Arguments.Rung, message.Arguments.Rung) >= 0
        && message.Arguments.Lines.All(later.Arguments.Lines.Contains);

    private static bool AsksForWork(string template) => template is Templates.Task or Templates.Reminder || Escalations.Contains(template);
}
