using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SamenStarten.Channels.Tests.Trust;

/// <summary>A small DNS server over UDP on this machine, with the texts and aliases that a test gives it. Says which names it was asked.</summary>
/// <remarks>Messages are those of RFC 1035. It answers only for its own names: an alias is answered alone, its target has to be asked.</remarks>
internal sealed class DnsServer : IAsyncDisposable
{
    private const ushort Cname = 5;

    private const ushort Txt = 16;

    private readonly UdpClient socket = new(new IPEndPoint(IPAddress.Loopback, 0));

    private readonly Dictionary<string, List<(ushort Type, byte[] Data)>> records = new(StringComparer.OrdinalIgnoreCase);

    private readonly Task serving;

    public DnsServer() => serving = Serve();

    /// <summary>Where it listens, with its port.</summary>
    public string Address => socket.Client.LocalEndPoint!.ToString()!;

    /// <summary>It hears every question and answers none.</summary>
    public bool Silent { get; set; }

    /// <summary>Names that it says it can't look up now (SERVFAIL).</summary>
    public HashSet<string> Failing { get; } = new(StringComparer.OrdinalIgnoreCase);

    public List<string> Asked { get; } = [];

    public DnsServer WithText(string name, string text)
    {
        // A text is in strings of at most 255 bytes.
        byte[] data = [.. Encoding.ASCII.GetBytes(text).Chunk(255).SelectMany(part => (byte[])[(byte)part.Length, .. part])];
        return With(name, Txt, data);
    }

    public DnsServer WithAlias(string name, string target) => With(name, Cname, NameBytes(target));

    public async ValueTask DisposeAsync()
    {
        socket.Dispose();
        await serving;
    }

    private static byte[] NameBytes(string name) =>
        [.. name.Split('.').SelectMany(label => (byte[])[(byte)label.Length, .. Encoding.ASCII.GetBytes(label)]), 0];

    private DnsServer With(string name, ushort type, byte[] data)
    {
        if (!records.TryGetValue(name, out var there))
            records[name] = there = [];
        there.Add((type, data));
        return this;
    }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                var question = await socket.ReceiveAsync();
                if (Answer(question.Buffer) is { } answer)
                    await socket.SendAsync(answer, question.RemoteEndPoint);
            }
        }
        catch (Exception closed) when (closed is ObjectDisposedException or SocketException)
        {
        }
    }

    private byte[]? Answer(byte[] message)
    {
        var labels = new List<string>();
        var at = 12;
        for (; message[at] > 0; at += message[at] + 1)
            labels.Add(Encoding.ASCII.GetString(message, at + 1, message[at]));
        var name = string.Join('.', labels);
        var type = BinaryPrimitives.ReadUInt16BigEndian(message.AsSpan(at + 1));
        var question = message[12..(at + 5)];
        Asked.Add(name);
        if (Silent)
            return null;

        var there = records.GetValueOrDefault(name);
        (ushort Type, byte[] Data)[] answers = [.. (there ?? []).Where(record => record.Type == type || record.Type == Cname)];
        // Answer, authoritative, recursion available; then no error, SERVFAIL or NXDOMAIN.
        var code = Failing.Contains(name) ? 2 : there is null ? 3 : 0;
        return
        [
            message[0], message[1], 0x85, (byte)(0x80 | code), 0, 1, 0, (byte)answers.Length, 0, 0, 0, 0,
            .. question,
            .. answers.SelectMany(answer => (byte[])
            [
                // The name of the question, at byte 12; then type, class and a minute to keep it.
                0xC0, 12, 0, (byte)answer.Type, 0, 1, 0, 0, 0, 60, (byte)(answer.Data.Length >> 8), (byte)answer.Data.Length, .. answer.Data,
            ]),
        ];
    }
}
