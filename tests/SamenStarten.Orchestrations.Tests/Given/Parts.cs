using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using SamenStarten.Channels.Setup;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Orchestrations.Partners;
using SamenStarten.Orchestrations.Trajectories;
using SamenStarten.Store;
using SamenStarten.Store.People;

namespace SamenStarten.Orchestrations.Tests.Given;

/// <summary>What a region runs on, as one process has it.</summary>
internal static class Parts
{
    public const string Sender = "pickup:default";

    /// <summary>The real store, the real texts, and the post instead of a channel.</summary>
    public static RegionParts Of(SqliteStore store, Post post, IClock clock, Life life, int perMinute = 6000, int? atOnce = null)
    {
        var setup = Setup(perMinute);
        var senders = setup.Senders.Select(s => s with { AtOnce = atOnce ?? s.AtOnce });
        return new RegionParts(
            Mortal.Around(store.Trajectories, life),
            Mortal.Around(store.Inbox, life),
            Mortal.Around(store.Messages, life),
            Mortal.Around<IDirectory>(store.Directory, life),
            Mortal.Around<IErasure>(new TrajectoryErasure(store.Persons, clock), life),
            new OneWorkflow(Product.Files.Workflow),
            Product.Files.Reference,
            new Senders([.. senders], [post.For(life, clock)]),
            setup.Composer,
            clock,
            NullLoggerFactory.Instance);
    }

    private static ChannelSetup Setup(int perMinute)
    {
        var (setup, refusals) = ChannelSetup.Build(new ChannelOptions
        {
            MessagesFolder = Product.Files.MessagesFolder,
            LinkKey = Convert.ToBase64String(new byte[32]),
            Pickup = new PickupOptions { Folder = Path.GetTempPath() },
            Senders =
            [
                new SenderOptions
                {
                    Channel = "pickup",
                    FromAddress = "trajecten@gemeente.example",
                    Name = "Gemeente Voorbeeld",
                    Phone = "14 0000",
                    LinkBase = new Uri("https://trajecten.example"),
                    PerMinute = perMinute,
                },
            ],
        });
        return setup ?? throw new InvalidOperationException(string.Join('\n', refusals));
    }
}
