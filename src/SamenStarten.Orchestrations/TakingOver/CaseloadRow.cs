using SamenStarten.Orchestrations.Trajectories;

namespace SamenStarten.Orchestrations.TakingOver;

/// <summary>A row of which a trajectory can be made.</summary>
/// <param name="Line">Where it stood in its file, from 1.</param>
/// <param name="Reference">Kenmerk: the detention's own id.</param>
/// <param name="Message">As a start message.</param>
public sealed record CaseloadRow(int Line, string Reference, Person Person, string Message, RunningElsewhere Elsewhere)
{
    public override string ToString() => $"row {Line} (sealed)";
}
