namespace SamenStarten.Web.Operating.Functions;

/// <summary>A message to the engine that it gave up on: somebody may look why. The sweep found what it was about.</summary>
/// <param name="Trajectory">What changed; null where it is about a sender.</param>
/// <param name="Sender">The sending mailbox that has something to send; null where it is about a trajectory.</param>
/// <param name="DequeueCount">How often it was tried.</param>
public sealed record PoisonMessage(string Id, Guid? Trajectory, string? Sender, DateTimeOffset? InsertedAt, int DequeueCount);
