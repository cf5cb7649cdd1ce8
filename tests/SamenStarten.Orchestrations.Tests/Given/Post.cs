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

    public IReadOnlyList<(Instant At, OutgoingMail Mail)> Mails => _mails;

    /// <summary>The way to it for one process.</summary>
    public IChannel For(Life life, IClock clock) => new Way(this, life, clock);

    private sealed class Way(Post post, Life life, IClock clock) : IChannel
    {
        public string Name => "pickup";

        public bool RepeatsSafely => post.RepeatsSafely;

        public async Task<DeliveryAnswer> Send(OutgoingMail mail, CancellationToken cancellation = default)
        {
            await life.Reach("a mail is handed over");
            switch (post.Weather)
            {
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
            return new DeliveryAnswer(MessageState.HandedOver, $"{mail.MessageId:D}", null, null);
        }
    }
}
