namespace SamenStarten.Store.Detention;

/// <summary>To which field a sealed message is bound.</summary>
internal static class InboxFields
{
    public const string Line = "line";
}
