using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Tests.Given;

/// <summary>The workflows that tests are about.</summary>
internal static class TheWorkflow
{
    private static readonly Lazy<Workflow> Read = new(() =>
    {
        var reading = WorkflowReader.Read("samen-starten.yaml", File.ReadAllText(Path.Combine(Repository.Root, "workflows", "samen-starten.yaml")));
        return reading.Workflow ?? throw new InvalidDataException(string.Join('\n', reading.Findings));
    });

    /// <summary>The national workflow itself.</summary>
    public static Workflow National => Read.Value;

    /// <summary>The national workflow with one milestone done differently.</summary>
    public static Workflow With(string milestone, Func<Milestone, Milestone> change) => National with
    {
        Milestones = [.. National.Milestones.Select(m => m.Id == milestone ? change(m) : m)],
    };
}
