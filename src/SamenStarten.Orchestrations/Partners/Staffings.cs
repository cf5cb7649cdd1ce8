using System.Collections.Immutable;
using SamenStarten.Core.Partners;

namespace SamenStarten.Orchestrations.Partners;

/// <summary>The directory as the core takes it: by id only.</summary>
public static class Staffings
{
    public static Staffing Of(ImmutableDictionary<string, Contact> contacts) =>
        new(contacts.ToImmutableDictionary(c => c.Key, c => new Seat(c.Value.Id, c.Value.DeputyId)));
}
