namespace SamenStarten.Channels.Bounces;

/// <summary>
/// Which unread mails of a mailbox are no bounces: they stay unread, for people, and a pile of them may not stand before the bounces
/// behind it. Known until a restart; then they are read once more.
/// </summary>
internal sealed class PassedOver<TId>
    where TId : notnull
{
    private readonly Lock door = new();

    private readonly HashSet<TId> known = [];

    /// <summary>The first of these that weren't passed over. What isn't unread any more is forgotten.</summary>
    public List<TId> Next(IReadOnlyCollection<TId> unread, int most)
    {
        lock (door)
        {
            known.IntersectWith(unread);
            return [.. unread.Where(id => !known.Contains(id)).Take(most)];
        }
    }

    public void Add(TId id)
    {
        lock (door)
            known.Add(id);
    }
}
