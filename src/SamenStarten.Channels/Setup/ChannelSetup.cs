using System.Collections.Immutable;
using SamenStarten.Channels.Links;
using SamenStarten.Channels.Texts;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Channels.Setup;

/// <summary>All that sending needs, made of configuration once, at start-up.</summary>
/// <param name="Channels">By name: <c>pickup</c>, <c>smtp</c> and so on, those that are configured.</param>
/// <param name="Senders">In the order of configuration.</param>
/// <param name="Texts">What the composer fills in: to look at.</param>
public sealed record ChannelSetup(
    ImmutableDictionary<string, IChannel> Channels, ImmutableArray<Sender> Senders, IMailComposer Composer, LinkSigner Links, MessageTemplates Texts)
{
    /// <summary>How we hear what became of mails.</summary>
    public required FeedbackSetup Feedback { get; init; }

    /// <summary>Builds it, and makes the pickup folder when it isn't there.</summary>
    /// <returns>The setup, or everything that is wrong at once.</returns>
    public static (ChannelSetup? Setup, ImmutableArray<ChannelRefusal> Refusals) Build(ChannelOptions options)
    {
        var refusals = ImmutableArray.CreateBuilder<ChannelRefusal>();
        refusals.AddRange(ConfiguredChannels.Refusals(options));
        refusals.AddRange(FeedbackSetup.Refusals(options));
        refusals.AddRange(SenderRefusals(options, ConfiguredChannels.Names(options)));
        var links = ReadLinkKey(options.LinkKey, refusals);
        var (templates, findings) = MessageTemplates.Load(options.MessagesFolder);
        refusals.AddRange(findings.Select(finding =>
            new ChannelRefusal(finding.Code, $"{finding.File}, line {finding.Line}: {finding.Sentence}", "MessagesFolder")));
        return refusals.Count > 0 || links is null || templates is null
            ? (null, refusals.ToImmutable()) : (Make(options, templates, links), []);
    }

    private static ChannelSetup Make(ChannelOptions options, MessageTemplates templates, LinkSigner links)
    {
        var channels = ConfiguredChannels.Make(options).ToImmutableDictionary(channel => channel.Name, StringComparer.Ordinal);
        return new(channels, [.. options.Senders.Select(ToSender)], new MailComposer(templates, links), links, templates)
        {
            Feedback = FeedbackSetup.Build(options, channels),
        };
    }

    private static IEnumerable<ChannelRefusal> SenderRefusals(ChannelOptions options, IReadOnlyCollection<string> channels)
    {
        if (options.Senders.Count == 0)
            yield return new("no-sender", "Without a sender no message can leave: configure one.", "Senders");
        var taken = new HashSet<(string, string)>();
        for (var i = 0; i < options.Senders.Count; i++)
        {
            var sender = options.Senders[i];
            foreach (var refusal in SenderCheck.Refusals(sender, $"Senders:{i}", channels))
                yield return refusal;
            if (!taken.Add((sender.Channel, sender.Mailbox)))
                yield return new("sender-twice", "Another sender of this channel has this mailbox name.", $"Senders:{i}:Mailbox");
        }
    }

    private static LinkSigner? ReadLinkKey(string text, ImmutableArray<ChannelRefusal>.Builder refusals)
    {
        var key = new byte[text.Length];
        if (Convert.TryFromBase64String(text, key, out var length) && length >= LinkSigner.LeastKeyLength)
            return new LinkSigner(key.AsSpan(0, length));
        refusals.Add(new("link-key", $"The key of links is at least {LinkSigner.LeastKeyLength} bytes in base64.", "LinkKey"));
        return null;
    }

    private static Sender ToSender(SenderOptions sender) => new(
        Mailbox.SenderId(sender.Channel, sender.Mailbox), sender.Channel, sender.FromAddress, sender.Name,
        sender.ReplyTo ?? sender.FromAddress, sender.Phone, sender.LinkBase!, sender.PerMinute,
        sender.AtOnce ?? ChannelLimits.AtOnce(sender.Channel));
}
