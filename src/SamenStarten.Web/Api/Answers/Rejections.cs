using SamenStarten.Core.Trajectories;

namespace SamenStarten.Web.Api.Answers;

/// <summary>Whether a rejection is about what was asked, or about how things stand.</summary>
internal static class Rejections
{
    /// <summary>Wrong whenever it is asked: an unknown milestone, a reason that is missing.</summary>
    public static IResult Answer(Rejection rejection) => IsInput(rejection.Code) ? Problem.Input([rejection]) : Problem.Conflict(rejection);

    private static bool IsInput(string code) =>
        code.StartsWith("unknown-", StringComparison.Ordinal) || code.StartsWith("invalid-", StringComparison.Ordinal)
        || code is "reason-required" or "reason-stays-elsewhere" or "date-passed" or "release-before-entry";
}
