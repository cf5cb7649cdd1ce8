using System.Collections.Immutable;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Cli.Drawing;

/// <summary>Where a milestone stands on the picture: which phase from the left, which row from above.</summary>
internal sealed record Placed(Milestone Milestone, int Column, int Row);

/// <summary>A strip of the picture: a domain of life, the process itself, or the emergency branch.</summary>
internal sealed record Lane(string Name, int FirstRow, int Rows);

/// <summary>The picture as a grid: a column a phase, a lane a domain of life, in a lane as many rows as its fullest phase needs.</summary>
internal sealed record PictureLayout(ImmutableArray<Placed> Milestones, ImmutableArray<Lane> Lanes, int Columns, int Rows)
{
    private static readonly LifeDomain?[] Domains =
    [
        null, LifeDomain.Identity, LifeDomain.Housing, LifeDomain.WorkAndIncome, LifeDomain.Debts, LifeDomain.Care, LifeDomain.SocialNetwork,
    ];

    public static PictureLayout Of(Workflow workflow)
    {
        var columns = workflow.Phases.Select((phase, at) => (phase.Id, at)).ToDictionary(p => p.Id, p => p.at, StringComparer.Ordinal);
        var placed = ImmutableArray.CreateBuilder<Placed>();
        var lanes = ImmutableArray.CreateBuilder<Lane>();
        var row = 0;
        foreach (var domain in Domains)
        {
            Add(DutchWords.Of(domain), workflow.Milestones.Where(m => !m.ComesWithEvent && m.Domain == domain));
        }

        Add("Onverwachte vrijlating", workflow.Milestones.Where(m => m.IsEmergency));
        Add("Wat er kan gebeuren", workflow.Milestones.Where(m => m.IsSituation));
        return new PictureLayout(placed.ToImmutable(), lanes.ToImmutable(), workflow.Phases.Length, row);

        void Add(string name, IEnumerable<Milestone> milestones)
        {
            var filled = new int[workflow.Phases.Length];
            foreach (var milestone in milestones)
            {
                var column = columns[milestone.Phase];
                placed.Add(new Placed(milestone, column, row + filled[column]++));
            }

            if (filled.Max() is var rows and > 0)
            {
                lanes.Add(new Lane(name, row, rows));
                row += rows;
            }
        }
    }
}
