using NodaTime;
using SamenStarten.Store.Databases;

namespace SamenStarten.Store.Settings;

internal static class SettingWriting
{
    public const string SimulatedClock = "simulated-clock";
    public const string LastMessage = "last-message-received";
    public const string Outgoing = "outgoing";

    private const string Keep = "INSERT INTO settings (key, value) VALUES (@p0, @p1) ON CONFLICT (key) DO UPDATE SET value=excluded.value";

    public static void Set(WriteScope scope, string key, string? value)
    {
        if (value is null) scope.Statements.Run("DELETE FROM settings WHERE key=@p0", key);
        else scope.Statements.Run(Keep, key, value);
    }

    public static string? Get(WriteScope scope, string key) => scope.Statements.Scalar("SELECT value FROM settings WHERE key=@p0", key) as string;

    /// <summary>A message came in: that is how somebody sees that a source fell silent.</summary>
    public static void Received(WriteScope scope, Instant at) =>
        scope.Statements.Run(Keep + " WHERE settings.value<excluded.value", LastMessage, InstantText.Of(at));
}
