using SamenStarten.Core.Tests.Given;
using SamenStarten.Core.Workflows;
using Offset = SamenStarten.Core.Workflows.Offset;

namespace SamenStarten.Core.Tests.Versions;

/// <summary>Second versions of the national workflow.</summary>
internal static class Second
{
    public static Workflow With(string milestone, Func<Milestone, Milestone> change) => TheWorkflow.With(milestone, change) with { Version = 2 };

    public static Workflow Without(string milestone) => TheWorkflow.National with
    {
        Version = 2,
        Milestones = [.. TheWorkflow.National.Milestones.Where(m => m.Id != milestone)],
    };

    /// <summary>Due so many working days after the day of entry.</summary>
    public static Workflow DueAt(string milestone, int workingDaysAfterEntry) => With(milestone, m => m with
    {
        Due = m.Due with { Legs = [new Moment(Anchor.D0, new Offset(workingDaysAfterEntry, TermUnit.WorkingDays))], Short = null, UltraShort = null },
    });

    /// <summary>With a milestone that begins when the trajectory does.</summary>
    public static Workflow Adding(string id, int workingDaysAfterEntry) => TheWorkflow.National with
    {
        Version = 2,
        Milestones =
        [
            .. TheWorkflow.National.Milestones,
            TheWorkflow.National.Find("G05")! with
            {
                Id = id,
                Start = new Start(null, ["G01"], null),
                Due = new Due { Legs = [new Moment(Anchor.D0, new Offset(workingDaysAfterEntry, TermUnit.WorkingDays))] },
                Tags = ["S"],
                Documents = [],
                Severity = Severity.Important,
            },
        ],
    };
}
