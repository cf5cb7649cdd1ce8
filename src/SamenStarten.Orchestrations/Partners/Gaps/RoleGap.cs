using System.Collections.Immutable;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Orchestrations.Partners.Gaps;

/// <summary>A role that nobody fills somewhere.</summary>
/// <param name="Where">The municipality, or for a role inside the institution the institution.</param>
/// <param name="Themes">The domains of life in which something is asked of this role; null is the process itself.</param>
/// <param name="IsCritical">Something critical is asked of it.</param>
/// <param name="FallsTo">The role that gets all of it instead, and is filled there; null when something has nobody at all.</param>
public sealed record RoleGap(string Role, Place Where, ImmutableArray<LifeDomain?> Themes, bool IsCritical, string? FallsTo);
