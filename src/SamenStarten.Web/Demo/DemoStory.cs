using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Web.Hosting;

namespace SamenStarten.Web.Demo;

/// <summary>The trajectory that the five sentences of the demo are about: out on Monday, and no bed.</summary>
public sealed class DemoStory(RegionHost host)
{
    /// <summary>The offer of a bed, and who was asked for it.</summary>
    public const string Bed = "H06";

    private const string AskedForIt = "HousingCorporation";

    /// <summary>Its id, its number and the last mail about the bed to who is asked for it; null when it isn't there (any more).</summary>
    public async Task<(Guid Id, string Number, Guid? MailId)?> Hero()
    {
        if (host.Mode != RegionMode.Demo || await host.Store.Inbox.TrajectoryOf(DemoContent.HeroReference) is not { } id
            || await host.Store.Trajectories.Load(id) is not { State: { Status: TrajectoryStatus.Open } trajectory })
        {
            return null;
        }

        var mails = await host.Store.Messages.Of(id);
        return (id, trajectory.Number, mails.LastOrDefault(m => m.State == MessageState.HandedOver && m.Role == AskedForIt && m.Arguments.Lines.Contains(Bed))?.Id);
    }
}
