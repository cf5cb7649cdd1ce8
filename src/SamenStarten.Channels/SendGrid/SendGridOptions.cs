namespace SamenStarten.Channels.SendGrid;

/// <summary>An account at SendGrid.</summary>
public sealed record SendGridOptions
{
    /// <summary>Comes from a secret store. A key that may send mail and do no more is enough.</summary>
    public string ApiKey { get; init; } = "";

    /// <summary>
    /// Where the account lives. <c>https://api.eu.sendgrid.com</c> keeps mail within the European Union, with a key of an EU subuser.
    /// </summary>
    public Uri Address { get; init; } = new("https://api.sendgrid.com");

    /// <summary>How long one mail may take, connecting included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    // A record prints its members; a key doesn't belong in a log.
    public override string ToString() => Address.ToString();
}
