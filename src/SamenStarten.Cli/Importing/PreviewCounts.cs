using System.Collections.Immutable;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Cli.Importing;

/// <summary>How many messages an import would cause, and who gets most of them.</summary>
/// <param name="Contacts">How many contacts get one or more.</param>
/// <param name="Most">How many the busiest gets.</param>
/// <param name="Later">How many more are written today and wait for a later day.</param>
/// <param name="ByRole">By sender and role, most first.</param>
internal sealed record PreviewCounts(int Messages, int Contacts, int Most, int Later, ImmutableArray<(string What, int Number)> ByRole)
{
    public string Sentence => Messages == 0
        ? "This import would cause no messages today. Nothing was changed."
        : $"This import would cause {Counted(Messages, "message")} to {Counted(Contacts, "contact")} today; the busiest gets {Most}. Nothing was changed.";

    /// <param name="all">What went today, and what waits.</param>
    /// <param name="anyway">The same without the import.</param>
    public static PreviewCounts Of(IReadOnlyList<Message> all, IReadOnlyList<Message> anyway)
    {
        var caused = Caused(all, anyway, MessageState.DryRun);
        var contacts = caused.GroupBy(message => message.ContactId).Select(contact => contact.Count()).ToList();
        return new PreviewCounts(
            caused.Count, contacts.Count, contacts.DefaultIfEmpty(0).Max(), Caused(all, anyway, MessageState.Waiting).Count,
            [.. caused.GroupBy(message => $"{message.Role} by {message.Sender}").Select(role => (role.Key, role.Count()))
                .OrderByDescending(role => role.Item2).ThenBy(role => role.Key, StringComparer.Ordinal)]);
    }

    private static List<Message> Caused(IEnumerable<Message> all, IEnumerable<Message> anyway, MessageState state)
    {
        // By what they are about: an id counts the events before it, and the import may have brought some.
        var gone = anyway.Where(message => message.State == state).GroupBy(About).ToDictionary(same => same.Key, same => same.Count());
        return [.. all.Where(message => message.State == state).GroupBy(About).SelectMany(same => same.Skip(gone.GetValueOrDefault(same.Key)))];
    }

    private static (Guid Trajectory, string Contact, string Template, string Lines) About(Message message) =>
        (message.TrajectoryId, message.ContactId, message.Template, string.Join(' ', message.Arguments.Lines));

    private static string Counted(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";
}
