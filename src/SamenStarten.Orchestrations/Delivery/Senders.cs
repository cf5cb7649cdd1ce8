using System.Collections.Immutable;
using SamenStarten.Orchestrations.Partners;

namespace SamenStarten.Orchestrations.Delivery;

/// <summary>The sending mailboxes and the channels behind them.</summary>
public sealed class Senders(ImmutableArray<Sender> senders, ImmutableArray<IChannel> channels)
{
    public ImmutableArray<Sender> All => senders;

    /// <summary>The mailbox from which this contact is written to. One for all, until organisations choose their own.</summary>
    public Sender For(Contact contact) => senders.FirstOrDefault(s => s.Id == contact.Organisation) ?? senders[0];

    public Sender Get(string id) => senders.First(s => s.Id == id);

    public IChannel ChannelOf(Sender sender) => channels.First(c => c.Name == sender.Channel);
}
