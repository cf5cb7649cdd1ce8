using System.Collections.Immutable;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Detention;
using SamenStarten.Orchestrations.Partners.Importing;
using SamenStarten.Orchestrations.Trajectories;

namespace SamenStarten.Orchestrations.TakingOver;

/// <summary>
/// Takes over a caseload that ran elsewhere, from a spreadsheet: first what it would do, then, when somebody says so, each row begins a
/// trajectory on which nobody is asked anything until it is said what was arranged before.
/// </summary>
public sealed class Caseload(DetentionIntake intake, IDetentionInbox inbox, ITrajectoryStore trajectories)
{
    /// <summary>The file less what runs here already. Nothing changes.</summary>
    public async Task<CaseloadFile> Preview(CaseloadFile file, CancellationToken cancellation = default)
    {
        var (rows, findings) = (ImmutableArray.CreateBuilder<CaseloadRow>(), file.Findings.ToBuilder());
        foreach (var row in file.Rows)
        {
            if (await RunsHere(row, cancellation))
            {
                findings.Add(new DirectoryFinding(row.Line, null, "already-running", null, "A trajectory of this person or detention runs here already.", RefusesRow: true));
                continue;
            }

            rows.Add(row);
        }

        return file with { Rows = rows.ToImmutable(), Findings = [.. findings.OrderBy(finding => finding.Line)] };
    }

    /// <summary>Begins the trajectories. Twice is once. Answers, per row, what became of it.</summary>
    public async Task<ImmutableArray<(CaseloadRow Row, LineAnswer Answer)>> TakeOver(CaseloadFile file, CancellationToken cancellation = default)
    {
        var answers = ImmutableArray.CreateBuilder<(CaseloadRow, LineAnswer)>();
        foreach (var row in file.Rows)
        {
            answers.Add((row, await intake.TakeOver(row.Message, row.Elsewhere, cancellation)));
        }

        return answers.ToImmutable();
    }

    private async Task<bool> RunsHere(CaseloadRow row, CancellationToken cancellation)
    {
        if (await inbox.TrajectoryOf(row.Reference, cancellation) is not null)
        {
            return true;
        }

        foreach (var id in row.Person is { Bsn: null, ChainNumber: null } ? [] : await inbox.TrajectoriesOf(row.Person, cancellation))
        {
            if (await trajectories.Load(id, cancellation) is { State.Status: TrajectoryStatus.Open or TrajectoryStatus.Paused })
            {
                return true;
            }
        }

        return false;
    }
}
