using SamenStarten.Channels.Graph;

namespace SamenStarten.Channels.Setup;

/// <summary>Whether we can sign in to Microsoft Graph as it is configured. Doesn't connect.</summary>
internal static class GraphCheck
{
    public static IEnumerable<ChannelRefusal> Refusals(GraphOptions graph)
    {
        if (Ways(graph) != 1)
            yield return new("graph-sign-in", "Signing in to Graph takes one of a secret, a certificate or a managed identity.", "Graph");
        else if (graph is { Credential: null, ManagedIdentity: false } && (!IsId(graph.TenantId) || !IsId(graph.ClientId)))
            yield return new("graph-application", "Graph takes a directory (TenantId) and an application (ClientId).", "Graph:ClientId");
        if (graph.CertificateFile is { Length: > 0 } file && !File.Exists(file))
            yield return new("graph-certificate", "The file with the certificate isn't there.", "Graph:CertificateFile");
        if (!ProviderAddress.IsSafe(graph.Address))
            yield return new("graph-address", "Graph is at https://graph.microsoft.com/v1.0.", "Graph:Address");
        if (!ProviderAddress.IsPatient(graph.Timeout))
            yield return new("graph-timeout", "Waiting for Graph takes some time, at most five minutes.", "Graph:Timeout");
    }

    private static int Ways(GraphOptions graph)
    {
        bool[] ways =
        [
            graph.Credential is not null, graph.ManagedIdentity,
            !string.IsNullOrEmpty(graph.ClientSecret), !string.IsNullOrEmpty(graph.CertificateFile),
        ];
        return ways.Count(given => given);
    }

    private static bool IsId(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.');
}
