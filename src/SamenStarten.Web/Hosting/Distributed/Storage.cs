using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace SamenStarten.Web.Hosting.Distributed;

/// <summary>The ways to queue and blobs.</summary>
internal static class Storage
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3), LongPatience = TimeSpan.FromSeconds(15), BetweenTries = TimeSpan.FromMilliseconds(200);

    private const int TriesMore = 3;

    /// <summary>Who waits here is a person who waits for a page: one more try, and soon.</summary>
    public static QueueClient Queue(StorageSettings settings, string name)
    {
        var options = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 };
        (options.Retry.MaxRetries, options.Retry.Delay, options.Retry.NetworkTimeout) = (1, BetweenTries, Patience);
        return string.IsNullOrWhiteSpace(settings.Connection)
            ? new QueueServiceClient(settings.QueueServiceUri, ProcessIdentity.Of(settings), options).GetQueueClient(name)
            : new QueueClient(settings.Connection, name, options);
    }

    /// <summary>Asked when a process starts and now and then after it.</summary>
    public static BlobContainerClient Blobs(StorageSettings settings, string container)
    {
        var options = new BlobClientOptions();
        (options.Retry.MaxRetries, options.Retry.Delay, options.Retry.NetworkTimeout) = (TriesMore, BetweenTries, LongPatience);
        return string.IsNullOrWhiteSpace(settings.Connection)
            ? new BlobServiceClient(settings.BlobServiceUri, ProcessIdentity.Of(settings), options).GetBlobContainerClient(container)
            : new BlobContainerClient(settings.Connection, container, options);
    }
}
