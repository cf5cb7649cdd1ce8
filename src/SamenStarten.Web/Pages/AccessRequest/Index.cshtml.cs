using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using SamenStarten.Core.Trajectories;
using SamenStarten.Web.Access;
using SamenStarten.Web.Deeds;
using SamenStarten.Web.Hosting;
using SamenStarten.Web.Language;

namespace SamenStarten.Web.Pages.AccessRequest;

/// <summary>
/// What is kept of a person, to be given to him on paper by his casemanager when he asks (art. 15 GDPR; domain.md 6, 46): whom it is about,
/// what happened, who was asked what, who looked at him, and what is left out and why. No professional is named.
/// </summary>
[For(Roles.Coordinator)]
public sealed class IndexModel(RegionHost host, PersonAccess persons, EventWords events, Words words, DeedHandler deeds, IStringLocalizer<Texts> texts)
    : TrajectoryPage(host, deeds, texts)
{
    private const string Purpose = "inzageverzoek";

    /// <summary>Null when whoever asks may not see him: then there is nothing to give.</summary>
    public SeenPerson? Person { get; private set; }

    public Instant Now => Region.Clock.GetCurrentInstant();

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<(Instant At, string What, string Who)> Happened { get; private set; } = [];

    public IReadOnlyList<(Instant At, string Role, string About)> Sent { get; private set; } = [];

    public IReadOnlyList<(string Role, int Times, Instant Last)> LookedAt { get; private set; } = [];

    public IReadOnlyDictionary<WithheldFor, int> LeftOut { get; private set; } = new Dictionary<WithheldFor, int>();

    /// <summary>Reasons and notes that people wrote, which this page has none of.</summary>
    public int Reasons { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        Person = await persons.See(Id, Viewer.Of(User), Purpose, cancellation: cancellation);
        if (Person is not null)
        {
            await Gather(cancellation);
        }

        return Page();
    }

    private async Task Gather(CancellationToken cancellation)
    {
        var roles = (await Region.Store.Directory.All(cancellation)).ToDictionary(card => card.Contact.Id, card => card.Contact.Role, StringComparer.Ordinal);
        var log = (await Region.Store.Trajectories.Log(Id, cancellation)).Select(recorded => (Recorded: recorded, Why: Withheld.Why(recorded.Event, Terms.Workflow))).ToList();
        LeftOut = log.Where(line => line.Why is not null).CountBy(line => line.Why!.Value).ToDictionary();
        Reasons = log.Count(line => line.Recorded.Envelope.ReasonId is not null);
        Happened = [.. log.Where(line => line.Why is null).Select(line => (line.Recorded.Envelope.ReceivedAt, events.Of(Given(line.Recorded.Event)), Who(line.Recorded.Envelope, roles)))];
        Sent =
        [
            .. (await Region.Store.Messages.Of(Id, cancellation))
                .Select(message => (message.StateAt, words.Role(message.Role), About(message.Arguments.Lines)))
                .Where(sent => sent.Item3.Length > 0),
        ];
        LookedAt = await Region.Store.Persons.PersonOf(Id, cancellation) is { } person
            ? [.. (await Region.Store.Persons.ReadingsOf(person, cancellation)).Select(reading => reading.By).GroupBy(by => by.Role).Select(g => (words.Role(g.Key), g.Count(), g.Max(by => by.At)))]
            : [];
    }

    /// <summary>Of one message about several things, those that may be given.</summary>
    private TrajectoryEvent Given(TrajectoryEvent happened) => happened is PartnerAsked asked
        ? asked with { Lines = [.. asked.Lines.Where(line => Withheld.Why(line.Milestone, Terms.Workflow) is null)] }
        : happened;

    private string About(IEnumerable<string> milestones) =>
        string.Join("; ", milestones.Where(id => Withheld.Why(id, Terms.Workflow) is null).Select(words.Milestone));

    /// <summary>Of a contact only what it is: its id can be a name.</summary>
    private string Who(Envelope envelope, Dictionary<string, string> roles) =>
        roles.TryGetValue(envelope.Actor, out var role) ? words.Role(role) : events.Actor(envelope);
}
