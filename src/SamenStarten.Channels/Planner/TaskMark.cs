namespace SamenStarten.Channels.Planner;

/// <summary>
/// By what a task in a plan is recognised as one of ours, and of which message: the end of its title. A task and its details are two
/// requests, so only what is in the first can always be found again.
/// </summary>
internal static class TaskMark
{
    // Planner's own limit.
    private const int LongestTitle = 255;

    // Message ids are hashes: ten digits of one are enough among the tasks of a plan.
    private const int Digits = 10;

    /// <summary>The subject with the mark behind it.</summary>
    public static string Title(string subject, Guid messageId)
    {
        var mark = Of(messageId);
        return (subject.Length + mark.Length <= LongestTitle ? subject : subject[..(LongestTitle - mark.Length)]) + mark;
    }

    public static bool IsOn(string? title, Guid messageId) => title?.TrimEnd().EndsWith(Of(messageId), StringComparison.Ordinal) == true;

    private static string Of(Guid messageId) => $" ({messageId.ToString("N")[..Digits]})";
}
