using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Orchestrations.Trajectories;
using SamenStarten.Web.Access;
using SamenStarten.Web.Hosting;
using SamenStarten.Web.Language;

namespace SamenStarten.Web.Pages.WorkList;

/// <summary>What goes wrong first, at nine in the morning.</summary>
[For(Roles.Coordinator)]
public sealed class IndexModel(RegionHost host, PersonAccess persons, Words words) : PageModel
{
    private const int PerPage = 25;
    private const int FarthestPage = 100_000;
    private static readonly string[] Known = ["open", "paused", "ended", "deceased"];

    [BindProperty(Name = "pagina", SupportsGet = true)]
    public int PageNumber { get; set; } = 1;

    /// <summary>open unless somebody asks for others; <c>alle</c> is all of them.</summary>
    [BindProperty(Name = "status", SupportsGet = true)]
    public string Status { get; set; } = "open";

    [BindProperty(Name = "gemeente", SupportsGet = true)]
    public string? Municipality { get; set; }

    [BindProperty(Name = "fase", SupportsGet = true)]
    public string? Phase { get; set; }

    [BindProperty(Name = "nummer", SupportsGet = true)]
    public string? Number { get; set; }

    public IReadOnlyList<WorkListRow> Rows { get; private set; } = [];

    public int Count { get; private set; }

    public int Pages => Math.Max(1, (Count + PerPage - 1) / PerPage);

    public IEnumerable<(string Id, string Name)> Phases => host.Files.Workflow.Phases.Select(p => (p.Id, words.Of(p.Name)));

    public IReadOnlyList<(string Code, string Name)> Municipalities { get; private set; } = [];

    /// <summary>The same list, on another page.</summary>
    public Dictionary<string, string> Link(int page) => new()
    {
        ["pagina"] = page.ToString(CultureInfo.InvariantCulture),
        ["status"] = Status,
        ["gemeente"] = Municipality ?? "",
        ["fase"] = Phase ?? "",
        ["nummer"] = Number ?? "",
    };

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        PageNumber = Math.Clamp(PageNumber, 1, FarthestPage);
        var now = host.Clock.GetCurrentInstant();
        var query = new WorkListQuery(
            Known.Contains(Status) ? Status : null, Filled(Municipality), Filled(Phase), Filled(Number), now, Near(now), (PageNumber - 1) * PerPage, PerPage);
        var page = await host.Store.Trajectories.WorkList(query, cancellation);
        Count = page.Count;
        Municipalities = [.. page.Municipalities.Select(code => (code, words.Municipality(code))).OrderBy(m => m.Item2, StringComparer.CurrentCulture)];
        var viewer = Viewer.Of(User);
        Rows = await Task.WhenAll(page.Rows.Select(row => RowOf(row, viewer, cancellation)));
    }

    /// <summary>From the first 48 hours after leaving to as far ahead as the ladder calls near.</summary>
    private (LocalDate First, LocalDate Last) Near(Instant now)
    {
        const int firstDays = 2;
        var today = now.LocalDate();
        return (today.PlusDays(-firstDays), WorkingCalendar.For(host.Files.Workflow).Add(today, host.Files.Workflow.Ladders.NearWorkingDays));
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private async Task<WorkListRow> RowOf(TrajectoryRow row, Viewer viewer, CancellationToken cancellation)
    {
        var person = await persons.SeeInList(row.Id, viewer, "werklijst", cancellation);
        var workflow = host.Workflows.Get(row.WorkflowId, row.WorkflowVersion);
        var milestone = row.Index.FirstProblem is { } id ? workflow.Find(id) : null;
        return new WorkListRow(
            row.Id, row.Index.Number, person is null ? null : $"{person.GivenNames} {person.FamilyName}".Trim(),
            milestone is null ? null : words.Of(milestone.Name), row.Index.FirstProblemSeverity, row.Index.FirstProblemDue,
            row.Index.FirstProblemDue < host.Clock.GetCurrentInstant(), row.Index.FirstProblemRung?.ToString(),
            row.Index.ReleaseDay, words.Certainty(row.Index.Certainty), row.Index.HasLeft, row.Index.LeadRole is { } role ? words.Role(role) : null, words.Phase(row.Index.Phase),
            words.Municipality(row.Index.Municipality), row.Index.Status);
    }
}
