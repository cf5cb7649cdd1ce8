using Microsoft.AspNetCore.Mvc.RazorPages;
using SamenStarten.Web.Access;
using SamenStarten.Web.Api.Tasks;
using SamenStarten.Web.Hosting;

namespace SamenStarten.Web.Pages.Tasks;

/// <summary>The tasks of a partner who signs in, soonest first.</summary>
[For(Roles.Partner)]
public sealed class IndexModel(RegionHost host, PartnerTasks tasks) : PageModel
{
    public IReadOnlyList<TaskAnswer> Tasks { get; private set; } = [];

    public NodaTime.Instant Now => host.Clock.GetCurrentInstant();

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Tasks = Viewer.Of(User).ContactId is { } contact ? await tasks.Of(contact, cancellation) : [];
}
