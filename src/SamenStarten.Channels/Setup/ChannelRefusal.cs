namespace SamenStarten.Channels.Setup;

/// <summary>Why we don't start with this configuration.</summary>
/// <param name="Code">A stable code in kebab-case.</param>
/// <param name="Sentence">What is wrong and what to do, for an administrator. Never holds a secret.</param>
/// <param name="Field">Where it is in configuration, e.g. <c>Senders:0:Phone</c>.</param>
public sealed record ChannelRefusal(string Code, string Sentence, string Field);
