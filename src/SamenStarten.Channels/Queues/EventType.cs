using SamenStarten.Core.Messages;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Channels.Queues;

/// <summary>What kind of event a kind of message is to a partner's system.</summary>
internal static class EventType
{
    private const string Domain = "nl.reintegratie";
    private const string Version = "v1";

    /// <summary>E.g. <c>nl.reintegratie.taak-gevraagd.v1</c>: what happened, never who publishes it.</summary>
    public static string Of(string template) => $"{Domain}.{What(template)}.{Version}";

    private static string What(string template) => template switch
    {
        Templates.Task => "taak-gevraagd",
        Templates.Reminder => "taak-herinnerd",
        Templates.DocumentRequest => "document-gevraagd",
        Templates.LeadProposal => "regie-voorgesteld",
        Templates.Urgent => "actie-gevraagd",
        Templates.Withdrawn => "taak-ingetrokken",
        Templates.Stopped or Templates.StandsStill => "taak-vervallen",
        Templates.Question => "vraag-gesteld",
        _ when Enum.GetValues<Rung>().Any(rung => Templates.Escalation(rung) == template) => "taak-opgeschaald",
        _ => "bericht-verstuurd",
    };
}
