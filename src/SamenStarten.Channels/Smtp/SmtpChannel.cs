using System.Text;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using SamenStarten.Channels.Mime;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Channels.Smtp;

/// <summary>
/// Hands mails over to a mail server, one connection a mail: at a few mails a minute a connection kept open only goes stale.
/// </summary>
/// <remarks><see cref="SmtpTrouble"/> says what each kind of trouble becomes.</remarks>
public sealed class SmtpChannel(SmtpOptions options) : IChannel
{
    public const string ChannelName = "smtp";

    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public string Name => ChannelName;

    /// <summary>False: a server that gets the same Message-ID twice delivers it twice.</summary>
    public bool RepeatsSafely => false;

    /// <inheritdoc/>
    public async Task<DeliveryAnswer> Send(OutgoingMail mail, CancellationToken cancellation = default)
    {
        if (MailFormat.Problem(mail) is { } problem)
            return new(MessageState.Failed, null, problem, null);

        using var conversation = new SmtpConversation(options, cancellation);
        using var client = new SmtpClient
        {
            // Otherwise the greeting gives away the name or the address of our machine.
            LocalDomain = MailAddress.DomainOf(mail.FromAddress),
            Timeout = (int)options.AnswerTimeout.TotalMilliseconds,
        };
        try
        {
            var response = await HandOver(client, mail, conversation);
            await Leave(client);
            return new(MessageState.HandedOver, ServerReceipt.IdIn(response), null, null);
        }
        catch (Exception trouble)
            when (SmtpTrouble.Answer(trouble, conversation.Stage, cancellation.IsCancellationRequested) is { } answer)
        {
            return answer;
        }
    }

    private async Task<string> HandOver(SmtpClient client, OutgoingMail mail, SmtpConversation conversation)
    {
        await client.ConnectAsync(options.Host, options.Port, Protection(options.Security), conversation.Token);
        if (options.User is { Length: > 0 } user)
        {
            conversation.Stage = SmtpStage.SigningIn;
            await client.AuthenticateAsync(Encoding.UTF8, user, options.Password ?? "", conversation.Token);
        }

        conversation.Stage = SmtpStage.Envelope;
        // One way to send the text, DATA: so that its first reported byte is where not knowing begins.
        client.Capabilities &= ~SmtpCapabilities.Chunking;
        using var message = MailFormat.ToMime(mail);
        return await client.SendAsync(MailFormat.Wire, message, conversation.Token, conversation);
    }

    private static SecureSocketOptions Protection(SmtpSecurity security) => security switch
    {
        SmtpSecurity.None => SecureSocketOptions.None,
        SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };

    // The server has taken the mail over: whatever happens while saying goodbye doesn't change that.
    private static async Task Leave(SmtpClient client)
    {
        using var patience = new CancellationTokenSource(Goodbye);
        try
        {
            await client.DisconnectAsync(quit: true, patience.Token);
        }
        catch (Exception trouble)
            when (trouble is IOException or OperationCanceledException or ProtocolException or CommandException)
        {
        }
    }
}
