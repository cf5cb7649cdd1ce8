namespace SamenStarten.Channels.Setup;

/// <summary>A sending mailbox.</summary>
public sealed record SenderOptions
{
    /// <summary>By what name it is referred to within its channel: small letters, digits and hyphens.</summary>
    public string Mailbox { get; init; } = "default";

    /// <summary><c>pickup</c>, <c>smtp</c>, <c>sendgrid</c>, <c>graph</c>, <c>planner</c> or <c>queue</c>.</summary>
    public string Channel { get; init; } = "";

    public string FromAddress { get; init; } = "";

    /// <summary>What a partner sees as the sender: neutral, such as the municipality.</summary>
    public string Name { get; init; } = "";

    /// <summary>Where answers go; the from address when left out.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>A municipal telephone number.</summary>
    public string Phone { get; init; } = "";

    /// <summary>Where the pages are.</summary>
    public Uri? LinkBase { get; init; }

    /// <summary>How many mails a minute the provider takes from this mailbox.</summary>
    public int PerMinute { get; init; } = 30;

    /// <summary>How many mails it takes at once; left out: what the provider is known to take.</summary>
    public int? AtOnce { get; init; }
}
