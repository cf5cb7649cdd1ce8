using System.Collections.Frozen;

namespace SamenStarten.Store.Partners;

/// <summary>Roles that belong to an institution: of these, who is there counts before who is of the municipality.</summary>
internal static class PrisonRoles
{
    private static readonly FrozenSet<string> All =
        FrozenSet.Create(StringComparer.Ordinal, "DjiCaseManager", "PrisonMedicalService", "ReintegrationCentre", "PrisonMentor");

    public static bool Contains(string role) => All.Contains(role);
}
