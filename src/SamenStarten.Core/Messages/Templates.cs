using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Messages;

/// <summary>The names of the texts that partners receive, in <c>workflows/messages</c>.</summary>
public static class Templates
{
    public const string Task = "task";
    public const string Reminder = "reminder";
    public const string DocumentRequest = "document-request";
    public const string LeadProposal = "lead-proposal";
    public const string Urgent = "urgent";
    public const string Withdrawn = "withdrawn";

    /// <summary>What was asked isn't any more: somebody else does it now, or nobody does.</summary>
    public const string Stopped = "stopped";

    /// <summary>He absconded: what was asked inside waits until he is back.</summary>
    public const string StandsStill = "stands-still";

    /// <summary>A partner asked the lead something.</summary>
    public const string Question = "question";

    /// <summary>One mail about several trajectories, each with its own link.</summary>
    public const string Digest = "digest";

    /// <summary>Asks a contact whether its contact card is still right. About no trajectory.</summary>
    public const string ConfirmCard = "confirm-card";

    public static string Escalation(Rung rung) => rung switch
    {
        Rung.E1 => "escalation-e1",
        Rung.E2 => "escalation-e2",
        Rung.E3 => "escalation-e3",
        Rung.E4 => "escalation-e4",
        _ => "escalation-e5",
    };
}
