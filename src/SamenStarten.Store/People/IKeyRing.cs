using System.Collections.Immutable;
using NodaTime;

namespace SamenStarten.Store.People;

/// <summary>The keys under which personal data is sealed. Kept apart from the data, so that destroying a key destroys what it seals.</summary>
internal interface IKeyRing : IDisposable
{
    /// <summary>The key to seal with, made when there is none. A new one is on the disk after <see cref="Commit"/>.</summary>
    SealingKey Current(Guid owner, KeyKind kind);

    /// <summary>The key something was sealed with; null when it was destroyed.</summary>
    SealingKey? Find(Guid owner, int generation);

    /// <summary>Puts new keys on the disk. Always before the data that they seal.</summary>
    /// <exception cref="Exception">They aren't there: what they sealed must not be kept.</exception>
    void Commit();

    void RollBack();

    /// <summary>Destroys every key of this owner for good, and records that, so that a restore does it again.</summary>
    ImmutableArray<Erasure> Erase(Guid owner, Instant now);

    /// <summary>Destroys what a restored backup brought back.</summary>
    void EraseAgain(Erasure erasure);

    ImmutableArray<Erasure> Erasures();

    /// <summary>Destroys the keys of messages that were taken up.</summary>
    void Forget(IEnumerable<Guid> owners);

    /// <summary>Owners that have a key of this kind.</summary>
    ImmutableArray<Guid> Owners(KeyKind kind);
}

internal enum KeyKind
{
    Person,

    /// <summary>A detention message that waits or is in quarantine.</summary>
    Inbox,
}

/// <summary>An owner's keys up to this generation are gone. What he is given after that has a newer key.</summary>
public sealed record Erasure(Guid Owner, int Generation, Instant At);
