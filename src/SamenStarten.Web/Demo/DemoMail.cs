using SamenStarten.Channels.Setup;

namespace SamenStarten.Web.Demo;

/// <summary>Mail of the demo: it goes to a folder beside the database, and nowhere else.</summary>
internal static class DemoMail
{
    /// <summary>The folder with the mails, as <c>.eml</c> files.</summary>
    public static string FolderBeside(string database) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(database))!, "demo-mail");

    public static ChannelOptions Channels(string database) => new()
    {
        Pickup = new PickupOptions { Folder = FolderBeside(database) },
        Senders =
        [
            new SenderOptions
            {
                Channel = "pickup",
                FromAddress = "trajecten@gemeente.example",
                Name = "Gemeente Voorbeeld",
                Phone = "14 0000",
                LinkBase = new Uri("http://localhost:5000"),
                PerMinute = 6000,
            },
        ],
    };
}
