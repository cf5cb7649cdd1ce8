namespace SamenStarten.Channels.Setup;

/// <summary>Mail as files.</summary>
public sealed record PickupOptions
{
    /// <summary>Where they go. Made at start-up when it isn't there.</summary>
    public string Folder { get; init; } = "";
}
