using SamenStarten.Channels.SendGrid;

namespace SamenStarten.Channels.Setup;

/// <summary>Whether an account at SendGrid can be used as it is configured. Doesn't connect.</summary>
internal static class SendGridCheck
{
    public static IEnumerable<ChannelRefusal> Refusals(SendGridOptions sendGrid)
    {
        if (string.IsNullOrWhiteSpace(sendGrid.ApiKey) || sendGrid.ApiKey.Any(c => c is <= ' ' or > '~'))
            yield return new("sendgrid-key", "SendGrid needs an API key, without spaces around it.", "SendGrid:ApiKey");
        if (!ProviderAddress.IsSafe(sendGrid.Address) || sendGrid.Address.AbsolutePath != "/")
            yield return new("sendgrid-address", "SendGrid is at api.sendgrid.com or api.eu.sendgrid.com, over https.", "SendGrid:Address");
        if (!ProviderAddress.IsPatient(sendGrid.Timeout))
            yield return new("sendgrid-timeout", "Waiting for SendGrid takes some time, at most five minutes.", "SendGrid:Timeout");
    }
}
