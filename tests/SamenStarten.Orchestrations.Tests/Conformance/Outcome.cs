using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Orchestrations.Tests.Given;

namespace SamenStarten.Orchestrations.Tests.Conformance;

/// <summary>What a scenario brought: the log of each trajectory, the messages, and the mails that arrived.</summary>
internal sealed record Outcome(ImmutableArray<Recorded> Log, ImmutableArray<Message> Messages, ImmutableArray<(Instant At, OutgoingMail Mail)> Mails)
{
    private static readonly JsonSerializerOptions Options =
        new JsonSerializerOptions { Converters = { new JsonStringEnumConverter() } }.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);

    public static async Task<Outcome> Of(RegionParts parts, Post post)
    {
        var (log, messages) = (new List<Recorded>(), new List<Message>());
        foreach (var row in (await parts.Trajectories.Rows()).OrderBy(r => r.Id))
        {
            log.AddRange(await parts.Trajectories.Log(row.Id));
            messages.AddRange(await parts.Messages.Of(row.Id));
        }

        return new Outcome([.. log], [.. messages], [.. post.Mails]);
    }

    public IEnumerable<T> Events<T>()
        where T : TrajectoryEvent => Log.Select(r => r.Event).OfType<T>();

    /// <summary>When an event of this kind came, the first time.</summary>
    public string When<T>(Func<T, bool>? which = null)
        where T : TrajectoryEvent => Amsterdam.Text(Log.First(r => r.Event is T happened && which?.Invoke(happened) != false).Envelope.ReceivedAt);

    /// <summary>The log and the messages as text, to be compared: everything that may not differ between engines.</summary>
    public ImmutableArray<string> WhatHappened(bool withoutDelivery = false) => [
        .. Log.Select(r => JsonSerializer.Serialize(r, Options)),
        .. Messages.Select(m => JsonSerializer.Serialize(Comparable(m, withoutDelivery), Options)),
        .. Arrived(withoutDelivery),
    ];

    // Within the minute of a burst the limit of the provider decides who goes when.
    private static Message Comparable(Message m, bool withoutDelivery) => withoutDelivery
        ? m with { StateAt = default, NotBefore = default, Attempts = 0, Problem = null }
        : m with { StateAt = Minute(m.StateAt) };

    private static Instant Minute(Instant at) => Instant.FromUnixTimeSeconds(at.ToUnixTimeSeconds() / 60 * 60);

    /// <summary>The same mail twice is one mail to its reader. Its date is the moment from which it could go, and a retry moves that.</summary>
    private IEnumerable<string> Arrived(bool withoutDelivery) => Mails
        .Select(m => JsonSerializer.Serialize(withoutDelivery ? m.Mail with { Date = default } : m.Mail, Options))
        .Distinct()
        .Order(StringComparer.Ordinal);
}
