using System.Collections.Immutable;
using SamenStarten.Core.Messages;
using SamenStarten.Orchestrations.Partners;

namespace SamenStarten.Orchestrations.Delivery;

/// <summary>The sending mailboxes and the channels behind them.</summary>
public sealed class Senders(ImmutableArray<Sender> senders, ImmutableArray<IChannel> channels)
{
    public ImmutableArray<Sender> All => senders;

    /// <summary>Those that are configured.</summary>
    public ImmutableArray<IChannel> Channels => channels;

    /// <summary>
    /// The sender by which this contact's organisation wants a message of this kind: tasks may go where it works, what comes after them
    /// (reminders, escalations) where it reads. The first one when its organisation didn't choose, or chose one that isn't there any more.
    /// </summary>
    public Sender For(Contact contact, string template) =>
        (template is Templates.Task or Templates.DocumentRequest ? Known(contact.TasksVia) : null) ?? Known(contact.Via) ?? senders[0];

    public Sender? Known(string? id) => senders.FirstOrDefault(s => s.Id == id);

    public Sender Get(string id) => senders.First(s => s.Id == id);

    public IChannel ChannelOf(Sender sender) => channels.First(c => c.Name == sender.Channel);
}
