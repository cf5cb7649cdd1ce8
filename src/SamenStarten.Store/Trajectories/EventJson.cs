using System.Reflection;
using System.Text.Json.Serialization;
using SamenStarten.Core.Trajectories;
using SamenStarten.Store.Schema;

namespace SamenStarten.Store.Trajectories;

/// <summary>How an event stands in the log, and comes out of it again.</summary>
internal static class EventJson
{
    private static readonly Dictionary<Type, string> Names = typeof(TrajectoryEvent)
        .GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToDictionary(named => named.DerivedType, named => (string)named.TypeDiscriminator!);

    /// <summary>Its name in the log.</summary>
    public static string NameOf(TrajectoryEvent happened) => Names[happened.GetType()];

    public static string Write(TrajectoryEvent happened) => StoreJson.Write(happened);

    public static Recorded Read(EventRow row) => new(
        row.Version,
        StoreJson.Read<TrajectoryEvent>(row.Json),
        new Envelope(row.Actor, row.OnBehalfOf, row.ReasonId, row.LegalBasis, row.OccurredAt, row.ReceivedAt, row.CommandId));
}
