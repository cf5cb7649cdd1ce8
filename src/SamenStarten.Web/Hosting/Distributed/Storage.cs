using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace SamenStarten.Web.Hosting.Distributed;

/// <summary>The ways to queue and blobs.</summary>
internal static class Storage
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3), BetweenTries = TimeSpan.FromMilliseconds(200);

    /// <summary>Who waits here is a person who waits for a page: one more try, and soon.</summary>
    public static QueueClient Queue(StorageSettings settings, string name)
    {
        var options = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 };
        (options.Retry.MaxRetries, options.Retry.Delay, options.Retry.NetworkTimeout) = (1, BetweenTries, Patience);
        return string.IsNullOrWhiteSpace(settings.Connection)
            ? new QueueServiceClient(settings.QueueServiceUri, ProcessIdentity.Of(settings), options).GetQueueClient(name)
            : new QueueClient(settings.Connection, name, options);
    }

    public static BlobContainerClient Blobs(StorageSettings settings, string container)
    {
        var options = new BlobClientOptions();
        (options.Retry.MaxRetries, options.Retry.Delay, options.Retry.NetworkTimeout) = (2, BetweenTries, Patience);
        return string.IsNullOrWhiteSpace(settings.Connection)
            ? new BlobServiceClient(settings.BlobServiceUri, ProcessIdentity.Of(settings), options).GetBlobContainerClient(container)
            : new BlobContainerClient(settings.Connection, container, options);
    }
}
