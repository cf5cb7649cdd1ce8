using SamenStarten.Orchestrations.Versions;
using SamenStarten.Store.Databases;

namespace SamenStarten.Store.Versions;

/// <summary>Writes versions of workflows. What is kept once stays as it is.</summary>
internal static class WorkflowKeeping
{
    private static readonly string Insert = Insertion.Into("workflows", "id", "version", "hash", "texts");

    /// <summary>Answers the versions that trajectories are on.</summary>
    public static List<(string Id, int Version)> Keep(WriteScope scope, ConfiguredWorkflows configured, bool mayReplace)
    {
        foreach (var one in configured.All) Keep(scope, one, one.Workflow.Id, mayReplace);
        var inUse = scope.Context.Trajectories
            .Where(row => row.Status != "closed" && row.WorkflowId != null && row.WorkflowVersion != null)
            .Select(row => new { row.WorkflowId, row.WorkflowVersion })
            .Distinct()
            .ToList()
            .ConvertAll(row => (Id: row.WorkflowId!, Version: row.WorkflowVersion!.Value));
        foreach (var (id, version) in inUse.Where(pinned => HashOf(scope, pinned.Id, pinned.Version) is null)) TakeOver(scope, configured, id, version);
        return inUse;
    }

    public static StoreException Missing(string id, int version) => new(
        StoreProblem.WorkflowMissing,
        $"Trajectories are on the workflow {id} version {version}, and it isn't kept here. Start once with the files it was read from ('Region:Workflow'), and then with the new ones.");

    private static void Keep(WriteScope scope, ConfiguredWorkflow one, string id, bool mayReplace)
    {
        var (workflow, texts) = (one.Workflow, StoreJson.Write(one.Texts));
        switch (HashOf(scope, id, workflow.Version))
        {
            case null:
                scope.Statements.Run(Insert, id, workflow.Version, workflow.Hash, texts);
                break;
            case var kept when kept == workflow.Hash:
                break;
            case var _ when mayReplace:
                scope.Statements.Run("UPDATE workflows SET hash=@p2, texts=@p3 WHERE id=@p0 AND version=@p1", id, workflow.Version, workflow.Hash, texts);
                break;
            default:
                throw new StoreException(
                    StoreProblem.WorkflowChanged,
                    $"The workflow {id} version {workflow.Version} says something else than it did when trajectories began with it. "
                    + "Make its version one higher (of the workflow, or of the overlay that changed), or put the former file back.");
        }
    }

    // Before versions were kept, and before their ids said which part of them it was, a region had one workflow.
    private static void TakeOver(WriteScope scope, ConfiguredWorkflows configured, string id, int version)
    {
        var plain = configured.Plain;
        if (version != plain.Workflow.Version || id != plain.Workflow.Id.Split(':')[0]) throw Missing(id, version);
        Keep(scope, plain, id, mayReplace: false);
    }

    private static string? HashOf(WriteScope scope, string id, int version) =>
        scope.Statements.Scalar("SELECT hash FROM workflows WHERE id=@p0 AND version=@p1", id, version) as string;
}
