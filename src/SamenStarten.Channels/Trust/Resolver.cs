using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using DnsClient;

namespace SamenStarten.Channels.Trust;

/// <summary>Asks DNS for texts. Keeps no answers: an administrator who added a record wants to see it.</summary>
internal sealed class Resolver
{
    private const int DnsPort = 53;

    // The chains that providers use are one or two long.
    private const int MostAliases = 8;

    private readonly LookupClient client;

    public Resolver(TrustOptions options)
    {
        var settings = AddressOf(options.Resolver) is { } server ? new LookupClientOptions(server) : new LookupClientOptions();
        settings.UseCache = false;
        settings.Retries = 1;
        settings.Timeout = options.Timeout;
        client = new LookupClient(settings);
    }

    /// <summary>An address with or without a port; null when it is neither, or isn't given.</summary>
    public static IPEndPoint? AddressOf(string? text) =>
        IPEndPoint.TryParse(text ?? "", out var server) ? server.Port == 0 ? new(server.Address, DnsPort) : server : null;

    /// <summary>The texts at this name, or at the name that it is an alias of.</summary>
    /// <returns>None where there is no such name; null when DNS can't tell now.</returns>
    public async Task<ImmutableArray<string>?> Texts(string name, CancellationToken cancellation)
    {
        for (var aliases = 0; aliases <= MostAliases; aliases++)
        {
            if (await Ask(name, cancellation) is not { } answer)
                return null;
            ImmutableArray<string> texts = [.. answer.Answers.TxtRecords().Select(record => string.Concat(record.Text))];
            if (texts.Length > 0 || AliasOf(name, answer) is not { } next)
                return texts;
            name = next;
        }

        return [];
    }

    // A resolver follows aliases itself; one that answers only for its own names leaves the rest to us.
    private static string? AliasOf(string name, IDnsQueryResponse answer)
    {
        var aliases = answer.Answers.CnameRecords().ToList();
        var last = aliases.Count == 0 ? null : DomainName.Of(aliases[^1].CanonicalName.Value);
        return last == name ? null : last;
    }

    private async Task<IDnsQueryResponse?> Ask(string name, CancellationToken cancellation)
    {
        // A machine that knows no DNS server.
        if (client.NameServers.Count == 0)
            return null;
        try
        {
            var answer = await client.QueryAsync(name, QueryType.TXT, QueryClass.IN, cancellation);
            return answer.Header.ResponseCode is DnsHeaderResponseCode.NoError or DnsHeaderResponseCode.NotExistentDomain ? answer : null;
        }
        catch (Exception trouble)
            when (trouble is DnsResponseException or SocketException or IOException
                || (trouble is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return null;
        }
    }
}
