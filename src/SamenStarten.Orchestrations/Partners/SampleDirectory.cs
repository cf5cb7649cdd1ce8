using System.Text;
using SamenStarten.Core.Reference;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Orchestrations.Partners;

/// <summary>
/// A directory to try it with: a functional mailbox for every role, in every municipality, every institution, and one for the region.
/// All addresses end in <c>.example</c>, which by its nature reaches nobody (RFC 2606).
/// </summary>
public static class SampleDirectory
{
    /// <summary>The contacts, each with the municipality or the institution it is for; neither: for the whole region.</summary>
    public static IEnumerable<(Contact Contact, string? Municipality, string? Institution)> For(Workflow workflow, ReferenceData reference)
    {
        foreach (var role in workflow.Roles.Where(r => !Core.Partners.Staffing.IsOfTheTrajectory(r.Id)))
        {
            yield return (ContactOf(role, "regio", "voor de hele regio"), null, null);
            if (role.InPrison)
            {
                foreach (var institution in reference.Institutions)
                {
                    yield return (ContactOf(role, institution.Id, institution.Name), null, institution.Id);
                }
            }
            else if (role.Partner == "Municipality")
            {
                foreach (var code in reference.MunicipalityCodes)
                {
                    yield return (ContactOf(role, Slug(reference.Municipality(code)!), reference.Municipality(code)!), code, null);
                }
            }
        }
    }

    /// <summary>Whether this is one of these contacts: nobody reads its mail.</summary>
    public static bool Has(Contact contact) => contact.Address == $"{contact.Id}.example";

    private static Contact ContactOf(Role role, string place, string organisation)
    {
        var name = Slug(role.Id);
        return new Contact($"{name}@{place}", role.Id, organisation, $"{name}@{place}.example", Phone: "14 0000", DeputyId: null, Language: "nl");
    }

    private static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var character in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterUpper(character) && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }

            if (char.IsAsciiLetterOrDigit(character))
            {
                slug.Append(char.ToLowerInvariant(character));
            }
            else if (slug.Length > 0 && slug[^1] != '-' && !char.IsSurrogate(character) && character < '\u0300')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().Trim('-');
    }
}
