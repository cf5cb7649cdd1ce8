using NodaTime;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Store.Tests.Given;

/// <summary>Messages, with what a test doesn't care about filled in.</summary>
internal static class Mails
{
    public const string Pickup = "pickup:default";

    public static Message Mail(int number, int urgency = 1, Instant? notBefore = null, Guid? trajectory = null, string contact = "contact-1") => new(
        Facts.Id(1000 + number), trajectory ?? Facts.Id(1), Facts.Id(2000 + number), Pickup, contact, "Lead", "task", urgency,
        Facts.Now, notBefore ?? Facts.Now, new MessageArguments("2604-117", new LocalDate(2026, 5, 1), null, null, ["G01", "G02"], "0405"),
        MessageState.Waiting, Facts.Now, 0, null, null);

    public static DeliveryAnswer Answer(MessageState state, Instant? retryAt = null) => new(state, "provider-1", null, retryAt);

    public static Task Write(this RegionStore store, Message message) => store.Messages.Write(message, message.StepId, Facts.Now);

    public static async Task Send(this RegionStore store, Message message, MessageState state)
    {
        await store.Write(message);
        Assert.True(await store.Messages.BeginSending(message.Id, Facts.Now));
        await store.Messages.Finish(message.Id, Answer(state), Facts.Now);
    }

    public static async Task<MessageState> StateOf(this RegionStore store, Message message) =>
        (await store.Messages.Of(message.TrajectoryId)).Single(found => found.Id == message.Id).State;
}
