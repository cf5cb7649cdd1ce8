using SamenStarten.Core.People;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Trajectories;
using SamenStarten.Store.People;
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
public sealed class DeedHandler(RegionHost host, PersonAccess persons, DemoTime demo)
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

    /// <summary>Gives a second start that joined a trajectory one of its own. The message as it came is read for it, and that is written down.</summary>
    /// <returns>Why not; null when it was done.</returns>
    public async Task<Rejection?> Split(Guid trajectoryId, Viewer viewer, Guid id, Guid startId, CancellationToken cancellation = default)
    {
        var now = host.Clock.GetCurrentInstant();
        var reader = new Reader(viewer.Actor, await persons.MatrixRole(viewer, cancellation), "startbericht-splitsen", now, "start");
        var line = (await host.Store.Persons.ReadText(startId, reader, cancellation)).Value ?? "";
        var given = new Given(id, new SplitDouble(startId, trajectoryId), viewer.Actor, null, null, now);
        var handled = await host.Region.Intake.Split(trajectoryId, startId, line, given, cancellation);
        await demo.Settle(cancellation);
        return handled.Rejection;
    }
}
