using NodaTime;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Orchestrations.Tests.Given;

/// <summary>The outer world as mail reaches it: what arrived stays there, whatever becomes of the process that sent it.</summary>
internal sealed class Post
{
    private readonly List<(Instant At, OutgoingMail Mail)> _mails = [];

    public Weather Weather { get; set; }

    /// <summary>Whether the same mail again is the same mail there, as in a pickup folder, or a second one, as with a mail server.</summary>
    public bool RepeatsSafely { get; set; } = true;

    /// <summary>Whether it can tell afterwards what arrived.</summary>
    public bool CanBeAsked { get; set; }

    /// <summary>How long it asks to wait while it is away.</summary>
    public Duration? RetryAfter { get; set; }

    /// <summary>How often it was called.</summary>
    public int Calls { get; private set; }

    public IReadOnlyList<(Instant At, OutgoingMail Mail)> Mails => _mails;

    /// <summary>What there is to hear about mails afterwards.</summary>
    public Reports Reports { get; } = new();

    /// <summary>The way to it for one process.</summary>
    public IChannel For(Life life, IClock clock) => CanBeAsked ? new AnsweringWay(this, life, clock) : new Way(this, life, clock);

    private sealed class AnsweringWay(Post post, Life life, IClock clock) : Way(post, life, clock), ICanBeAsked
    {
        private readonly Post _post = post;

        public Task<DeliveryAnswer?> WhatBecameOf(Guid messageId, Sender sender, CancellationToken cancellation = default) => Task.FromResult(
            _post.Weather == Weather.Away ? null
            : _post._mails.Any(m => m.Mail.MessageId == messageId) ? new DeliveryAnswer(MessageState.HandedOver, $"{messageId:D}", null, null)
            : new DeliveryAnswer(MessageState.Waiting, null, null, null));
    }

    private class Way(Post post, Life life, IClock clock) : IChannel
    {
        public string Name => "pickup";

        public bool RepeatsSafely => post.RepeatsSafely;

        public async Task<DeliveryAnswer> Send(OutgoingMail mail, CancellationToken cancellation = default)
        {
            await life.Reach("a mail is handed over");
            post.Calls++;
            switch (post.Weather)
            {
                case Weather.Away:
                    return new DeliveryAnswer(MessageState.Waiting, null, "unreachable", null) { AllWait = true, RetryAfter = post.RetryAfter };
                case Weather.Waits:
                    return new DeliveryAnswer(MessageState.Waiting, null, "server-busy", null);
                case Weather.Refuses:
                    return new DeliveryAnswer(MessageState.Failed, null, "refused", null);
                case Weather.Breaks:
                    throw new InvalidOperationException("Broken.");
            }

            lock (post._mails)
            {
                post._mails.Add((clock.GetCurrentInstant(), mail));
            }

            await life.Reach("a mail was handed over");
            if (post.Weather == Weather.Silent)
            {
                return new DeliveryAnswer(MessageState.Unknown, null, "no-answer", null);
            }

            return new DeliveryAnswer(MessageState.HandedOver, $"{mail.MessageId:D}", null, null);
        }
    }
}
