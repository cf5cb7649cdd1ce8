using System.Buffers;
using System.Text.Json;
using NodaTime.Text;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Channels.Queues;

/// <summary>
/// A message as a CloudEvent (NL GOV profile 1.1, JSON): ids, codes and dates, and the link. No text, no name and no mail address; who
/// may see more sees it behind the link. The same message gives the same bytes.
/// </summary>
internal static class OutlineEvent
{
    public static ReadOnlyMemory<byte> Of(OutgoingMail mail, Outline outline, string oin)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(bytes);
        json.WriteStartObject();
        json.WriteString("specversion", "1.0");
        json.WriteString("id", mail.MessageId.ToString("D"));
        json.WriteString("source", $"urn:nld:oin:{oin}:systeem:samen-starten");
        json.WriteString("type", EventType.Of(outline.Template));
        json.WriteString("subject", outline.Number);
        json.WriteString("time", InstantPattern.ExtendedIso.Format(mail.Date));
        json.WriteString("datacontenttype", "application/json");
        json.WritePropertyName("data");
        Write(json, outline);
        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, Outline outline)
    {
        json.WriteStartObject();
        json.WriteString("trajectId", outline.TrajectoryId.ToString("D"));
        json.WriteString("trajectnummer", outline.Number);
        json.WriteString("contactId", outline.ContactId);
        json.WriteString("rol", outline.Role);
        json.WriteString("soort", outline.Template);
        if (outline.Due is { } due)
            json.WriteString("uiterlijk", LocalDatePattern.Iso.Format(due));
        json.WriteStartArray("mijlpalen");
        foreach (var milestone in outline.Milestones)
            json.WriteStringValue(milestone);
        json.WriteEndArray();
        json.WriteString("link", outline.Link.AbsoluteUri);
        json.WriteEndObject();
    }
}
