using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Orchestrations.Partners;
using SamenStarten.Web.Hosting;

namespace SamenStarten.Web.Pages.Administration;

/// <summary>A contact whose mail came back: he is written to no more until somebody confirms his address.</summary>
/// <param name="AskedOfDeputy">How many messages that came back from him went on to his deputy.</param>
public sealed record DoubtfulContact(Contact Contact, int AskedOfDeputy)
{
    public static async Task<IReadOnlyList<DoubtfulContact>> All(RegionHost host, CancellationToken cancellation)
    {
        var found = new List<DoubtfulContact>();
        foreach (var contact in await host.Store.Directory.Doubtful(cancellation))
        {
            found.Add(new DoubtfulContact(contact, await Asked(contact, host.Store.Messages, cancellation)));
        }

        return found;
    }

    private static async Task<int> Asked(Contact contact, IMessageStore messages, CancellationToken cancellation)
    {
        if (contact.DeputyId is not { } deputy)
        {
            return 0;
        }

        var asked = (await messages.ToContact(contact.Id, cancellation)).Select(message => Feedback.AskOfDeputy(message.Id)).ToHashSet();
        return (await messages.ToContact(deputy, cancellation)).Count(message => asked.Contains(message.Id));
    }
}
