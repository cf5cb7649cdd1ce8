using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Orchestrations.Partners;

namespace SamenStarten.Store.Partners;

/// <summary>Who fills which role in one place, with who deputises and who is away when: what holds on a day follows from it.</summary>
internal sealed record Roster(
    ImmutableDictionary<string, Contact> Staffing, ImmutableDictionary<string, Contact> Deputies, ImmutableDictionary<string, ImmutableArray<Absence>> Absences)
{
    /// <summary>So many deputies of deputies are looked at, so that two who deputise for each other don't go round.</summary>
    private const int MostSteps = 3;

    public ImmutableDictionary<string, Contact> On(LocalDate day) =>
        Staffing.Values.All(contact => IsIn(contact, day)) ? Staffing : Staffing.ToImmutableDictionary(role => role.Key, role => InFor(role.Value, day), StringComparer.Ordinal);

    private Contact InFor(Contact contact, LocalDate day)
    {
        var standIn = contact;
        for (var step = 0; step < MostSteps && !IsIn(standIn, day); step++)
        {
            if (standIn.DeputyId is not { } id || Deputies.GetValueOrDefault(id) is not { } deputy) return contact;
            standIn = deputy;
        }

        return IsIn(standIn, day) ? standIn : contact;
    }

    private bool IsIn(Contact contact, LocalDate day) =>
        contact.DoubtfulSince is null && !Absences.GetValueOrDefault(contact.Id, []).Any(absence => absence.Covers(day));
}
