using System.Net;
using System.Net.Sockets;

namespace SamenStarten.Channels.Tests;

/// <summary>An address on this machine where nobody is.</summary>
internal static class Closed
{
    public static Uri Address()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
    }
}
