using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using SamenStarten.Store;
using People = SamenStarten.Store.People;
using SamenStarten.Tests.Servers;

namespace SamenStarten.Web.Tests.Given;

/// <summary>What the processes of a region share whose engine is elsewhere: databases on a real PostgreSQL, queue and blobs on a real Azurite.</summary>
internal sealed record SharedRegion(string Data, string Keys, string Storage, string MasterKey)
{
    /// <summary>The address of the Functions app; nobody is there unless a test says so.</summary>
    public string Functions { get; init; } = "http://127.0.0.1:9";

    public IEnumerable<(string Key, string Value)> Settings =>
    [
        ("Engine:Kind", "DurableFunctions"),
        ("Engine:Functions", Functions),
        ("Region:Postgres", Data),
        ("Region:PostgresKeys", Keys),
        ("Region:MasterKey", MasterKey),
        ("Storage", Storage),
    ];

    /// <summary>What is on the queue, as it travels.</summary>
    public QueueClient Queue => new(Storage, "trajectory-changed");

    public BlobContainerClient SessionKeys => new(Storage, "data-protection");

    /// <summary>Skips the test where there is no PostgreSQL or no Azurite.</summary>
    public static SharedRegion New()
    {
        var (data, keys) = PostgresServer.TwoDatabases();
        return new SharedRegion(data, keys, Azurite.NewAccount(), People.MasterKey.NewText());
    }

    /// <summary>The database as another program finds it.</summary>
    public Task<PostgresStore> Open() => PostgresStore.Open(new PostgresStoreOptions(Data, Keys, People.MasterKey.Parse(MasterKey)));
}
