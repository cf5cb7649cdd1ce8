namespace SamenStarten.Channels.Setup;

/// <summary>Where a provider is, and how long we wait for it.</summary>
internal static class ProviderAddress
{
    // Two of these are less than the time after which a message that is still being sent counts as left behind.
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromMinutes(5);

    /// <summary>A key or a token goes over https alone; http only to something on this machine.</summary>
    public static bool IsSafe(Uri? address) =>
        address is { IsAbsoluteUri: true, Query: "", Fragment: "", UserInfo: "" }
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));

    public static bool IsPatient(TimeSpan timeout) => timeout > TimeSpan.Zero && timeout <= LongestTimeout;
}
