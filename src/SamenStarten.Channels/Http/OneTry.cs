namespace SamenStarten.Channels.Http;

/// <summary>Requests to providers: each on a connection of its own, sent once. Who tries again is the caller.</summary>
internal static class OneTry
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(20);

    public static HttpClient Client() => new(Handler()) { Timeout = Timeout.InfiniteTimeSpan };

    public static SocketsHttpHandler Handler() => new()
    {
        // On a connection that was used before, .NET repeats a request by itself when the other side hangs up; and at a few mails a
        // minute a connection that is kept open only goes stale.
        PooledConnectionLifetime = TimeSpan.Zero,
        AllowAutoRedirect = false,
        ConnectTimeout = ConnectTimeout,
        UseCookies = false,
    };
}
