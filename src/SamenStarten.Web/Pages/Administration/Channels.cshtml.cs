using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using NodaTime;
using SamenStarten.Channels.Bounces;
using SamenStarten.Channels.Setup;
using SamenStarten.Channels.Trust;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Web.Access;
using SamenStarten.Web.Api.Feedback;
using SamenStarten.Web.Hosting;
using SamenStarten.Web.Language;
using SamenStarten.Web.Security;

namespace SamenStarten.Web.Pages.Administration;

/// <summary>How mail leaves, how each sender is doing, and what is heard back. Codes, counts and settings without secrets; nothing of a person.</summary>
[For(Roles.Administrator)]
[EnableRateLimiting(RateLimits.Trying)]
public sealed class ChannelsModel(RegionHost host, IStringLocalizer<Texts> texts) : PageModel
{
    private const string TestSender = "TestSender";
    private const string TestState = "TestState";
    private const string TestProblem = "TestProblem";

    public Instant Now { get; private set; }

    public IReadOnlyList<SenderView> Senders { get; private set; } = [];

    public OutgoingSwitch Switch { get; private set; } = new(false, false, null);

    public TakenReport? LastReport { get; private set; }

    /// <summary>What DNS says of each domain; null as long as nobody asked.</summary>
    public IReadOnlyList<DomainTrust>? Trust { get; private set; }

    /// <summary>What became of a test mail that was just sent.</summary>
    public TestResult? Tested { get; private set; }

    /// <summary>What somebody filled in, where it must be filled in again.</summary>
    public (string? Sender, string? Address) Asked { get; private set; }

    public bool IsEngineHere => host.Engine is not null;

    public bool HasWebhook => host.Hearing.Webhook is not null;

    /// <summary>The address to give SendGrid.</summary>
    public string WebhookAddress => BaseOf(host.Senders.All.FirstOrDefault(sender => sender.Channel == "sendgrid") ?? host.Senders.All[0]) + MailReports.Path;

    public IEnumerable<(string Name, string? Trouble)> Sources =>
        host.Hearing.Sources.Select(source => (source.Name, (source as ImapBounces)?.Trouble));

    /// <summary>The domains that mail is sent for, with the channel it leaves by.</summary>
    public IEnumerable<(string Domain, string Channel)> Domains => host.Senders.All
        .Where(SendsMail)
        .Select(sender => (sender.FromAddress[(sender.FromAddress.LastIndexOf('@') + 1)..].ToLowerInvariant(), sender.Channel))
        .Distinct();

    public bool IsConfigured(KnownChannel channel) => host.Senders.Channels.Any(configured => configured.Name == channel.Name);

    public static bool SendsMail(Sender sender) => KnownChannel.All.Any(channel => channel.Name == sender.Channel && channel.SendsMail);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Now = host.Clock.GetCurrentInstant();
        Senders = await SenderView.All(host, cancellation);
        Switch = await host.Store.Messages.Switch(cancellation);
        LastReport = await host.Store.Messages.LastReport(cancellation);
        if (TempData[TestState] is string state && Enum.TryParse<MessageState>(state, out var known) && TempData[TestSender] is string sender)
        {
            Tested = new TestResult(host.Senders.Known(sender)?.Name ?? sender, known, TempData[TestProblem] as string);
        }
    }

    /// <summary>Asks DNS, all domains at once.</summary>
    public async Task OnPostCheckAsync(CancellationToken cancellation)
    {
        var found = await Task.WhenAll(Domains.Select(asked => host.Hearing.Trust.Check(asked.Domain, asked.Channel, cancellation)));
        Trust = [.. found.OfType<DomainTrust>()];
        await OnGetAsync(cancellation);
    }

    /// <summary>One mail, at once, to whoever tries.</summary>
    public async Task<IActionResult> OnPostTestAsync(string? afzender, string? adres, CancellationToken cancellation)
    {
        var address = adres?.Trim() ?? "";
        if (host.Senders.Known(afzender) is not { } sender || !SendsMail(sender))
        {
            return await Again("afzender", texts["Kies een afzender die mail verstuurt."], afzender, adres, cancellation);
        }

        if (address.Length == 0)
        {
            return await Again("adres", texts["Vul in waar het proefbericht heen gaat."], afzender, adres, cancellation);
        }

        // The channel's own timeout ends it; a browser that goes away doesn't.
        var answer = await new TestMail(host.Store.Messages, host.Senders, host.Clock).Send(sender.Id, address, CancellationToken.None);
        if (answer is { Problem: "bad-address" })
        {
            return await Again("adres", ProblemWords.Of("bad-address", texts), afzender, adres, cancellation);
        }

        (TempData[TestSender], TempData[TestState], TempData[TestProblem]) = (sender.Id, answer!.State.ToString(), answer.Problem);
        return RedirectToPage(null, null, null, "proefbericht");
    }

    private async Task<IActionResult> Again(string field, string sentence, string? sender, string? address, CancellationToken cancellation)
    {
        ModelState.AddModelError(field, sentence);
        Asked = (sender, address);
        await OnGetAsync(cancellation);
        return Page();
    }

    private static string BaseOf(Sender sender) => sender.LinkBase.ToString().TrimEnd('/');
}

/// <param name="Sender">Its name.</param>
/// <param name="State">What the channel answered; Held or DryRun when nothing was tried.</param>
public sealed record TestResult(string Sender, MessageState State, string? Problem)
{
    public bool WentOut => State is MessageState.HandedOver or MessageState.Delivered;

    public bool WasTried => State is not (MessageState.Held or MessageState.DryRun);
}
