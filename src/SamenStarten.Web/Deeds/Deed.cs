using SamenStarten.Core.People;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Trajectories;
using SamenStarten.Web.Access;
using SamenStarten.Web.Demo;
using SamenStarten.Web.Hosting;

namespace SamenStarten.Web.Deeds;

/// <summary>What somebody does on a page: a command, with who gives it and why.</summary>
/// <param name="Id">Comes with the form: the same form posted twice is one deed.</param>
/// <param name="OnBehalfOf">The role for which it was recorded, when that was somebody else.</param>
public sealed record Deed(Guid Id, Command Command, string? OnBehalfOf = null, string? Reason = null, SealedText? Note = null)
{
    /// <summary>The BSN that is recorded by it; sealed with the person, and in nothing else.</summary>
    public Bsn? Bsn { get; init; }
}

/// <summary>Has deeds done, and lets what follows from them happen before the page is shown again.</summary>
public sealed class DeedHandler(RegionHost host, DemoTime demo)
{
    /// <returns>Why not; null when it was done.</returns>
    public async Task<Rejection?> Do(Guid trajectoryId, Viewer viewer, Deed deed, CancellationToken cancellation = default)
    {
        var given = new Given(deed.Id, deed.Command, viewer.Actor, deed.OnBehalfOf, deed.Reason, host.Clock.GetCurrentInstant());
        var handled = deed.Bsn is { } bsn
            ? await host.Region.Bsns.Record(trajectoryId, bsn, given, cancellation)
            : await host.Region.Commands.Handle(trajectoryId, given, new HandledWith(null, null, deed.Note is { } note ? [note] : [], Quietly: false), cancellation);
        await demo.Settle(cancellation);
        return handled.Rejection;
    }
}
