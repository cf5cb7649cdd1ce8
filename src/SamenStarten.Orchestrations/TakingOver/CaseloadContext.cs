using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Core.Reference;
using SamenStarten.Orchestrations.Partners;

namespace SamenStarten.Orchestrations.TakingOver;

/// <summary>What a file with running trajectories is read against.</summary>
/// <param name="Contacts">The directory, to find who has the lead.</param>
/// <param name="Now">What the file says, is said now.</param>
/// <param name="KeyOf">A keyed hash: a row without a reference of its own gets one that tells nothing of the person.</param>
public sealed record CaseloadContext(ReferenceData Reference, ImmutableArray<ContactCard> Contacts, Instant Now, Func<string, string> KeyOf);
