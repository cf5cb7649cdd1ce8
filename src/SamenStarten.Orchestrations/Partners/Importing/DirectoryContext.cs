using System.Collections.Immutable;
using SamenStarten.Core.Partners;
using SamenStarten.Core.Reference;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Orchestrations.Partners.Importing;

/// <summary>What a directory file is read against.</summary>
/// <param name="Senders">The ids of the senders that an organisation can be reached by.</param>
/// <param name="Current">The directory as it is, with who left.</param>
/// <param name="Organisations">Organisations that said how they want to be reached.</param>
public sealed record DirectoryContext(
    Workflow Workflow, ReferenceData Reference, ImmutableArray<string> Senders, ImmutableArray<ContactCard> Current, ImmutableArray<Organisation> Organisations)
{
    /// <summary>The roles that somebody can be in the directory for: not those that follow from the trajectory.</summary>
    public IEnumerable<Role> Roles => Workflow.Roles.Where(role => !Staffing.IsOfTheTrajectory(role.Id));
}
