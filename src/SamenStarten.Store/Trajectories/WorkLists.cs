using Microsoft.EntityFrameworkCore;
using SamenStarten.Core.Workflows;
using SamenStarten.Orchestrations.Trajectories;
using SamenStarten.Store.Schema;

namespace SamenStarten.Store.Trajectories;

/// <summary>Reads the work list, what breaks first on top.</summary>
internal static class WorkLists
{
    public static async Task<WorkListPage> Read(StoreContext context, WorkListQuery query, CancellationToken cancellation)
    {
        var fitting = Fitting(context.Trajectories, query);
        var (now, first, last, critical) = (query.Now, DayText.Of(query.Near.First), DayText.Of(query.Near.Last), nameof(Severity.Critical));

        // In SQL a comparison of text is one of bytes; there is no such thing as a culture in it.
#pragma warning disable CA1309
        // Found by the index alone; the rows themselves are only those of this page.
        var ids = await fitting
            .Select(row => new
            {
                row.Id,
                row.Number,
                row.ReleaseDay,
                row.FirstProblemDue,
                IsNear = row.FirstProblemDue < now && row.FirstProblemSeverity == critical
                    && string.Compare(row.ReleaseDay, first) >= 0 && string.Compare(row.ReleaseDay, last) <= 0,
                Place = row.FirstProblemDue < now ? row.FirstProblemSeverity == critical ? 1 : 2 : row.FirstProblemDue != null ? 3 : 4,
            })
            .OrderByDescending(ranked => ranked.IsNear)
            .ThenBy(ranked => ranked.IsNear ? ranked.ReleaseDay : "")
            .ThenBy(ranked => ranked.Place)
            .ThenBy(ranked => ranked.FirstProblemDue)
            .ThenBy(ranked => ranked.Number)
            .Skip(query.From)
            .Take(query.AtMost)
            .Select(ranked => ranked.Id)
            .ToListAsync(cancellation);
#pragma warning restore CA1309
        var rows = await context.Trajectories.Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellation);
        var municipalities = await context.Trajectories.Where(row => row.Municipality != null).Select(row => row.Municipality!).Distinct().ToListAsync(cancellation);
        return new WorkListPage([.. ids.Select(id => TrajectoryReading.ToRow(rows[id]))], await fitting.CountAsync(cancellation), [.. municipalities]);
    }

    private static IQueryable<IndexRow> Fitting(IQueryable<IndexRow> rows, WorkListQuery query)
    {
        if (query.Status is { } status) rows = rows.Where(row => row.Status == status);
        if (query.Municipality is { } municipality) rows = rows.Where(row => row.Municipality == municipality);
        if (query.Phase is { } phase) rows = rows.Where(row => row.Phase == phase);
        if (query.Number is { } number) rows = rows.Where(row => row.Number.StartsWith(number));
        if (query.WhyNoMoment is { } why) rows = rows.Where(row => row.WhyNoMoment == why);
        return rows;
    }
}
