namespace SamenStarten.Store.Detention;

/// <summary>What can become of a detention message (contracts.md 1), as it stands in the inbox.</summary>
internal static class InboxResults
{
    public const string Accepted = "accepted";
    public const string Waiting = "waiting";
    public const string Quarantined = "quarantined";
}
