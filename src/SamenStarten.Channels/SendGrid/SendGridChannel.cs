using SamenStarten.Channels.Http;
using SamenStarten.Channels.Mime;
using SamenStarten.Orchestrations.Delivery;
using SendGrid;

namespace SamenStarten.Channels.SendGrid;

/// <summary>Hands mails over to SendGrid. What becomes of them there, its event reports tell.</summary>
/// <remarks><see cref="ProviderTrouble"/> says what each kind of trouble becomes.</remarks>
public sealed class SendGridChannel(SendGridOptions options) : IChannel
{
    public const string ChannelName = "sendgrid";

    // Its own settings for trying again are off unless they are set, and a client of ours has no handler for them.
    private readonly SendGridClient client = new(
        OneTry.Client(), new SendGridClientOptions { ApiKey = options.ApiKey, Host = options.Address.GetLeftPart(UriPartial.Authority) });

    /// <inheritdoc/>
    public string Name => ChannelName;

    /// <summary>False: SendGrid delivers the same message twice when it gets it twice.</summary>
    public bool RepeatsSafely => false;

    /// <inheritdoc/>
    public async Task<DeliveryAnswer> Send(OutgoingMail mail, CancellationToken cancellation = default)
    {
        if (MailFormat.Problem(mail) is { } problem)
            return new(MessageState.Failed, null, problem, null);
        if (cancellation.IsCancellationRequested)
            return ProviderTrouble.Stopped;

        using var deadline = new Deadline(options.Timeout);
        try
        {
            var response = await client.SendEmailAsync(SendGridMail.Of(mail), deadline.Token);
            string? Header(string name) => response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
            return response.IsSuccessStatusCode
                ? new(MessageState.HandedOver, Header("X-Message-Id"), null, null)
                : ProviderTrouble.Refused((int)response.StatusCode, RetryAfter.In(Header));
        }
        catch (Exception trouble) when (ProviderTrouble.Silent(trouble, deadline) is { } answer)
        {
            return answer;
        }
    }
}
