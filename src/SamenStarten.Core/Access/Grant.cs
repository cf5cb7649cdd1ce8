namespace SamenStarten.Core.Access;

/// <summary>What a role sees of a data group.</summary>
/// <param name="Limit">What narrows it, as a code of <see cref="Limits"/>; null when nothing does.</param>
public sealed record Grant(Sight Sight, string? Limit)
{
    public static Grant Nothing { get; } = new(Sight.None, null);
}
