using System.Text.Json;

namespace SamenStarten.Functions.Waking;

/// <summary>What a message on the queue says: an id, and nothing else.</summary>
/// <param name="Sender">A sending mailbox that has something to send.</param>
public sealed record WakeMessage(Guid? Trajectory, string? Sender)
{
    /// <summary>Null for what isn't one.</summary>
    public static WakeMessage? Read(string message)
    {
        try
        {
            return JsonSerializer.Deserialize<WakeMessage>(message, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
