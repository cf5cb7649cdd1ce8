using SamenStarten.Channels.Bounces;
using SamenStarten.Channels.Feedback;
using SamenStarten.Channels.Graph;
using SamenStarten.Channels.Planner;
using SamenStarten.Channels.Queues;
using SamenStarten.Channels.SendGrid;
using SamenStarten.Channels.Smtp;
using SamenStarten.Channels.Trust;

namespace SamenStarten.Channels.Setup;

/// <summary>How mail leaves, as it stands in configuration.</summary>
public sealed record ChannelOptions
{
    /// <summary>The folder with message texts, by language.</summary>
    public string MessagesFolder { get; init; } = "";

    /// <summary>The key of the links in mails: base64, at least 32 bytes, from a secret store.</summary>
    public string LinkKey { get; init; } = "";

    /// <summary>Left out where no sender uses the pickup folder.</summary>
    public PickupOptions? Pickup { get; init; }

    /// <summary>Left out where no sender uses a mail server.</summary>
    public SmtpOptions? Smtp { get; init; }

    /// <summary>Left out where SendGrid doesn't tell us what became of mails.</summary>
    public WebhookOptions? Webhook { get; init; }

    /// <summary>The mailbox that bounces return to, by IMAP; left out where nobody reads it by program.</summary>
    public ImapOptions? Bounces { get; init; }

    /// <summary>How the domains of senders are checked.</summary>
    public TrustOptions Trust { get; init; } = new();
    /// <summary>Left out where no sender uses SendGrid.</summary>
    public SendGridOptions? SendGrid { get; init; }

    /// <summary>Left out where no sender uses mail over Microsoft Graph or Planner.</summary>
    public GraphOptions? Graph { get; init; }

    /// <summary>Left out where no sender uses Planner. Needs <see cref="Graph"/>.</summary>
    public PlannerOptions? Planner { get; init; }

    /// <summary>Left out where no sender uses a queue.</summary>
    public QueueOptions? Queue { get; init; }

    public IReadOnlyList<SenderOptions> Senders { get; init; } = [];

    // A record prints its members; a key doesn't belong in a log.
    public override string ToString() => $"{Senders.Count} senders";
}
