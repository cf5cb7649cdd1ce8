using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using NodaTime;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Orchestrations.Detention;
using SamenStarten.Store.People;
using SamenStarten.Web.Access;
using SamenStarten.Web.Demo;
using SamenStarten.Web.Hosting;
using SamenStarten.Web.Language;
using SamenStarten.Web.Operating.Functions;

namespace SamenStarten.Web.Pages.Administration;

/// <summary>Whether nothing is stuck and nothing is lost. No person, no milestone of a person: numbers, codes and states.</summary>
[For(Roles.Administrator)]
public sealed class IndexModel(RegionHost host, DemoTime demo, IServiceProvider services, IStringLocalizer<Texts> texts) : PageModel
{
    private const int Most = 25;
    private static readonly Duration LongestShown = Duration.FromDays(30);

    public int WithoutMoment { get; private set; }

    public ImmutableDictionary<string, int> ByStatus { get; private set; } = ImmutableDictionary<string, int>.Empty;

    public ImmutableDictionary<MessageState, int> Messages { get; private set; } = ImmutableDictionary<MessageState, int>.Empty;

    public ImmutableDictionary<string, int> Inbox { get; private set; } = ImmutableDictionary<string, int>.Empty;

    public IReadOnlyList<QuarantinedMessage> Quarantine { get; private set; } = [];

    /// <summary>Messages that ask for a person.</summary>
    public IReadOnlyList<Message> Stuck { get; private set; } = [];

    /// <summary>Contacts whose mail came back.</summary>
    public IReadOnlyList<DoubtfulContact> Doubtful { get; private set; } = [];

    /// <summary>Who looked at somebody who is shielded, newest first.</summary>
    public IReadOnlyList<(string Number, Reader By)> Looked { get; private set; } = [];

    public OutgoingSwitch Switch { get; private set; } = new(false, false, null);

    public Instant? LastMessage { get; private set; }

    /// <summary>Whether the engine is in this process.</summary>
    public bool IsEngineHere => host.Engine is not null;

    public int Running { get; private set; }

    public int Behind { get; private set; }

    public Instant? NextWake { get; private set; }

    /// <summary>How orchestrations are, where they run elsewhere.</summary>
    public OrchestrationsView? Elsewhere { get; private set; }

    public IReadOnlyList<(Sender Sender, Instant? NextDue)> Senders { get; private set; } = [];

    public int Of(MessageState state) => Messages.GetValueOrDefault(state);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var now = host.Clock.GetCurrentInstant();
        (ByStatus, WithoutMoment) = await host.Store.Trajectories.Count(cancellation);
        Messages = await host.Store.Messages.Count(cancellation);
        Inbox = await host.Store.Inbox.Count(cancellation);
        Quarantine = [.. (await host.Store.Inbox.Quarantine(cancellation)).Reverse().Take(Most)];
        Stuck = await host.Store.Messages.In([MessageState.Unknown, MessageState.Failed, MessageState.Bounced], Most, cancellation);
        Doubtful = await DoubtfulContact.All(host, cancellation);
        Looked = await host.Store.Persons.ReadingsOfShielded(now - LongestShown, Most, cancellation);
        Switch = await host.Store.Messages.Switch(cancellation);
        LastMessage = await host.Store.Settings.LastMessageReceived(cancellation);
        Behind = (await host.Store.Trajectories.NeedingAttention(now, 1000, cancellation)).Length;
        if (host.Engine is { } engine)
        {
            var instances = engine.Instances.ToList();
            (Running, NextWake) = (instances.Count, instances.Min(i => i.WakesAt));
        }

        if (services.GetService<FunctionsApp>() is { } functions)
        {
            Elsewhere = await OrchestrationsView.Of(functions, host.Store.Trajectories, cancellation);
        }

        var senders = new List<(Sender, Instant?)>();
        foreach (var sender in host.Senders.All)
        {
            senders.Add((sender, await host.Store.Messages.NextDue(sender.Id, cancellation)));
        }

        Senders = senders;
    }

    public async Task<IActionResult> OnPostSwitchAsync(string? stand, string? reden, CancellationToken cancellation)
    {
        if (stand == "stop" && string.IsNullOrWhiteSpace(reden))
        {
            ModelState.AddModelError("reden", texts["Schrijf op waarom alle mail stilstaat."]);
            await OnGetAsync(cancellation);
            return Page();
        }

        var count = await host.Region.Outgoing.Set(new OutgoingSwitch(stand == "stop", stand == "proef", stand == "stop" ? reden!.Trim() : null), cancellation);
        await demo.Settle(cancellation);
        TempData["Said"] = stand switch
        {
            "stop" => texts["Alle uitgaande mail staat stil: {0} berichten worden vastgehouden.", count].Value,
            "proef" => texts["Proef: alles gebeurt, maar er gaat geen mail uit."].Value,
            _ => texts["Mail gaat weer uit: {0} berichten zijn vrijgegeven.", count].Value,
        };
        return RedirectToPage();
    }

    /// <summary>Offers what the engine gave up on again.</summary>
    public async Task<IActionResult> OnPostReplayAsync(CancellationToken cancellation)
    {
        if (services.GetService<FunctionsApp>() is not { } functions)
        {
            return NotFound();
        }

        TempData["Said"] = await functions.Replay(cancellation)
            ? texts["De berichten zijn opnieuw aangeboden."].Value
            : texts["De motor is niet bereikbaar: er is niets opnieuw aangeboden."].Value;
        return RedirectToPage();
    }

    /// <summary>A person found out what became of a message that nobody knew of.</summary>
    public async Task<IActionResult> OnPostResolveAsync(Guid bericht, string? als, CancellationToken cancellation)
    {
        var now = host.Clock.GetCurrentInstant();
        if (als is "aangekomen" or "opnieuw" && await host.Store.Messages.Find(bericht, cancellation) is { State: MessageState.Unknown or MessageState.Failed or MessageState.Bounced } message)
        {
            await host.Store.Messages.Finish(
                bericht, als == "aangekomen" ? new DeliveryAnswer(MessageState.HandedOver, null, "by-person", null) : new DeliveryAnswer(MessageState.Waiting, null, null, now), now, cancellation);
            await host.Region.MessagesWaiting(message.Sender);
            await demo.Settle(cancellation);
            TempData["Said"] = texts["Vastgelegd."].Value;
        }

        return RedirectToPage();
    }
}
