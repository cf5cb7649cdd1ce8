namespace SamenStarten.Channels.Setup;

/// <summary>Whether the pickup folder can be used. Makes it when it isn't there.</summary>
internal static class PickupCheck
{
    public static IEnumerable<ChannelRefusal> Refusals(PickupOptions pickup)
    {
        if (string.IsNullOrWhiteSpace(pickup.Folder))
            return [new("pickup-folder", "A pickup folder needs a path.", "Pickup:Folder")];
        try
        {
            Directory.CreateDirectory(pickup.Folder);
            return [];
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return [new("pickup-folder", "The pickup folder isn't there and can't be made.", "Pickup:Folder")];
        }
    }
}
