namespace SamenStarten.Web.Operating.Functions;

/// <summary>How the orchestration of one trajectory is, as the engine has it.</summary>
/// <param name="RuntimeStatus">Running, Pending, Failed, Terminated, Completed, Suspended, or NotFound where there is none.</param>
/// <param name="LastUpdatedAt">When it last did anything; null where nobody knows.</param>
public sealed record OrchestrationStatus(Guid Id, string RuntimeStatus, DateTimeOffset? LastUpdatedAt)
{
    public const string Running = "Running";
}
