using NodaTime;

namespace SamenStarten.Orchestrations.Partners;

/// <summary>What a contact asks about his card that isn't his to change: it waits for a coordinator, and changes nothing by itself.</summary>
/// <param name="Text">The new mail address, or who comes instead.</param>
public sealed record CardRequest(string ContactId, CardRequestKind Kind, string Text, Instant AskedAt);

/// <summary>What is asked about a card.</summary>
public enum CardRequestKind
{
    /// <summary>Mail is to go to another address.</summary>
    OtherAddress,

    /// <summary>Somebody else is to be asked.</summary>
    OtherPerson,
}
