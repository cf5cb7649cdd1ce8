using SamenStarten.Core.Trajectories;

namespace SamenStarten.Orchestrations.Delivery;

/// <summary>The order in which messages go: 0 first.</summary>
public static class Urgency
{
    /// <summary>Critical in the first days after release: at night too.</summary>
    public const int OnDuty = 0;

    public const int Critical = 1;

    /// <summary>What is about the directory, and about nobody's trajectory.</summary>
    public const int Last = 6;

    private const int Escalation = 2, Reminder = 3, Asked = 4, Withdrawal = 5;

    public static int Of(PartnerAsked asked, bool onDuty) => asked switch
    {
        _ when onDuty => OnDuty,
        { Critical: true } => Critical,
        { Kind: AskKind.Escalate } => Escalation,
        { Kind: AskKind.Remind } => Reminder,
        { Kind: AskKind.Withdraw } => Withdrawal,
        _ => Asked,
    };

    /// <summary>Whether somebody who wants a digest may hear this with the rest of it.</summary>
    public static bool CanWait(int urgency) => urgency > Escalation;
}
