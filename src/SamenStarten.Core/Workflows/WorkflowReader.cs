using System.Security.Cryptography;
using System.Text;

namespace SamenStarten.Core.Workflows;

/// <summary>Reads a workflow (werkproces) from the text of its file, and says everything that is wrong with it in one go.</summary>
public static class WorkflowReader
{
    /// <summary>Reads and checks a workflow. Never throws on what is in the text.</summary>
    /// <param name="fileName">What findings call the file; nothing is opened.</param>
    /// <param name="text">The whole text of the file; the kind of line endings makes no difference.</param>
    /// <param name="profile">
    /// Keeps only the milestones of this profile (<c>core</c>) and those that events bring; null keeps all. The id says so
    /// (<c>samen-starten:core</c>). A profile that the file doesn't have is a finding.
    /// </param>
    /// <returns>The workflow, or no workflow and at least one finding.</returns>
    public static Reading Read(string fileName, string text, string? profile = null)
    {
        var findings = new Findings();
        var root = YamlText.Parse(fileName, text, findings);
        var workflow = root is null ? null : WorkflowTree.Read(root, Hash(text, profile), findings);
        if (workflow is not null && profile is not null)
        {
            workflow = InProfile(workflow, profile, root!, findings);
        }

        return new Reading(findings.None ? workflow : null, findings.InOrder());
    }

    /// <summary>SHA-256 in lower-case hexadecimal of the workflow's text, and of what was laid over it or chosen from it.</summary>
    internal static string Hash(params ReadOnlySpan<string?> texts)
    {
        var all = string.Join("\n---\n", texts.ToArray().OfType<string>().Select(YamlText.Normalise));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)));
    }

    internal static Workflow InProfile(Workflow workflow, string profile, YamlNode root, Findings findings)
    {
        if (!workflow.Profiles.TryGetValue(profile, out var kept))
        {
            findings.Add(
                root.Near("profiles"), "unknown-key", $"there is no profile “{profile}”{Closest.Hint(profile, workflow.Profiles.Keys)}");
            return workflow;
        }

        return Pruning.Keep(workflow, m => m.ComesWithEvent || kept.Contains(m.Id)) with { Id = $"{workflow.Id}:{profile}" };
    }
}
