using NodaTime;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Store.Databases;
using SamenStarten.Store.Settings;

namespace SamenStarten.Store.Delivery;

/// <summary>The switch that stops all outgoing mail. While it is stopped what would wait is held, so that it can be counted.</summary>
internal static class OutgoingSetting
{
    public static OutgoingSwitch Read(string? json) => json is null ? new OutgoingSwitch(false, false, null) : StoreJson.Read<OutgoingSwitch>(json);

    public static bool IsStopped(WriteScope scope) => Read(SettingWriting.Get(scope, SettingWriting.Outgoing)).Stopped;

    /// <summary>Answers how many messages are held now, or were released.</summary>
    public static int Set(WriteScope scope, OutgoingSwitch value, Instant now)
    {
        if (value.Stopped && string.IsNullOrWhiteSpace(value.Reason)) throw new ArgumentException("Stopping outgoing mail needs a reason.", nameof(value));
        SettingWriting.Set(scope, SettingWriting.Outgoing, StoreJson.Write(value));
        if (!value.Stopped) return Move(scope, MessageState.Held, MessageState.Waiting, now);
        Move(scope, MessageState.Waiting, MessageState.Held, now);
        return Convert.ToInt32(scope.Statements.Scalar("SELECT count(*) FROM messages WHERE state='Held'"), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static int Move(WriteScope scope, MessageState from, MessageState to, Instant now) =>
        scope.Statements.Run("UPDATE messages SET state=@p1, state_at=@p2 WHERE state=@p0", from.ToString(), to.ToString(), InstantText.Of(now));
}
