using NodaTime;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Store.Schema;

/// <summary>A mail to a contact. Ids, codes and moments.</summary>
internal sealed class MessageRow
{
    public required Guid Id { get; init; }
    public required Guid TrajectoryId { get; init; }
    public required Guid StepId { get; init; }
    public required string Sender { get; init; }
    public required string ContactId { get; init; }
    public required string Role { get; init; }
    public required string Template { get; init; }
    public required int Urgency { get; init; }
    public required Instant CreatedAt { get; init; }
    public required Instant NotBefore { get; init; }
    public required string Arguments { get; init; }
    public required MessageState State { get; init; }
    public required Instant StateAt { get; init; }
    public required int Attempts { get; init; }
    public string? ProviderId { get; init; }
    public string? Problem { get; init; }

    /// <summary>The opening of the store that wrote <em>sending</em>.</summary>
    public Guid? SendingBy { get; init; }

    /// <summary>Its trajectory cancelled while it was under way: it isn't tried again.</summary>
    public bool CancelAsked { get; init; }

    /// <summary>Its contact wants what can wait in one mail.</summary>
    public bool MayGoTogether { get; init; }

    /// <summary>The message in whose mail it goes.</summary>
    public Guid? CarriedBy { get; init; }

    /// <summary>To whom it went, when that isn't its contact.</summary>
    public string? SentTo { get; init; }

    public Message ToMessage() => new(
        Id, TrajectoryId, StepId, Sender, ContactId, Role, Template, Urgency, CreatedAt, NotBefore,
        StoreJson.Read<MessageArguments>(Arguments), State, StateAt, Attempts, ProviderId, Problem)
    {
        MayGoTogether = MayGoTogether,
        CarriedBy = CarriedBy,
        SentTo = SentTo,
    };
}
