using Azure;
using Azure.Identity;
using Azure.Storage.Queues;
using SamenStarten.Channels.Http;
using SamenStarten.Channels.Mime;
using SamenStarten.Channels.Setup;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Channels.Queues;

/// <summary>A message becomes an event on a queue, for a partner's own system. See <see cref="OutlineEvent"/> for what it holds.</summary>
/// <remarks>
/// Whatever is wrong with the queue says nothing about the message: it waits, as <c>queue-missing</c>, <c>queue-refused</c> (our key or
/// identity) or <c>unreachable</c>. A queue that isn't there is not made: nobody would read from it. A message without an outline fails,
/// <c>no-outline</c>.
/// </remarks>
public sealed class QueueChannel(QueueOptions options) : IChannel
{
    public const string ChannelName = "queue";

    // A queue's own default throws messages away after a week.
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    private readonly QueueServiceClient service = Client(options);

    /// <inheritdoc/>
    public string Name => ChannelName;

    /// <summary>True: the same id from the same source is the same event, wherever CloudEvents are read.</summary>
    public bool RepeatsSafely => true;

    /// <inheritdoc/>
    public bool TakesDigests => false;

    /// <inheritdoc/>
    public async Task<DeliveryAnswer> Send(OutgoingMail mail, CancellationToken cancellation = default)
    {
        if (MailFormat.Problem(mail) is { } problem)
            return new(MessageState.Failed, null, problem, null);
        if (mail.Outline is not { } outline)
            return new(MessageState.Failed, null, "no-outline", null);

        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(options.Timeout);
        try
        {
            var sent = await service.GetQueueClient(Mailbox.Of(mail.Sender)).SendMessageAsync(
                new BinaryData(OutlineEvent.Of(mail, outline, options.Oin)), timeToLive: Forever, cancellationToken: deadline.Token);
            return new(MessageState.HandedOver, sent.Value.MessageId, null, null);
        }
        catch (OperationCanceledException)
        {
            return cancellation.IsCancellationRequested ? ProviderTrouble.Stopped : ProviderTrouble.AllWait("unreachable");
        }
        catch (AuthenticationFailedException)
        {
            return ProviderTrouble.AllWait("queue-refused");
        }
        catch (RequestFailedException trouble)
        {
            return ProviderTrouble.AllWait(trouble.Status switch
            {
                404 => "queue-missing",
                401 or 403 => "queue-refused",
                _ => "unreachable",
            });
        }
    }

    private static QueueServiceClient Client(QueueOptions options)
    {
        // When to try again is a moment in the database. Base64 is what readers of Azure's queues expect, Functions among them.
        var client = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64, Retry = { MaxRetries = 0 } };
        return options.Address is { } address
            ? new QueueServiceClient(address, options.Credential ?? new DefaultAzureCredential(), client)
            : new QueueServiceClient(options.ConnectionString, client);
    }
}
