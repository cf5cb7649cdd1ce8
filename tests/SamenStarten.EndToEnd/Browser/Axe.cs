using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace SamenStarten.EndToEnd.Browser;

/// <summary>What hinders people on a page, as far as a program can see it.</summary>
internal static class Axe
{
    private static readonly AxeRunOptions OnlyViolations = new() { ResultTypes = [ResultType.Violations] };

    /// <summary>Looks at the page as it stands: what axe finds on this screen, and whether one has to scroll sideways on either.</summary>
    public static async Task<List<string>> Findings(Visitor visitor, Screen screen)
    {
        var findings = new List<string>();
        foreach (var other in new[] { Screen.Desk, Screen.Phone })
        {
            await visitor.Resize(other);
            if (await visitor.Width() is var width && width > other.Width)
            {
                findings.Add($"{other.Width}: the page is {width} wide");
            }
        }

        await visitor.Resize(screen);
        var result = await visitor.Page.RunAxe(OnlyViolations);
        findings.AddRange(result.Violations.SelectMany(violation => violation.Nodes.Select(node => Sentence(violation, node, screen))));
        return findings;
    }

    private static string Sentence(AxeResultItem violation, AxeResultNode node, Screen screen) =>
        $"{screen.Width}: {violation.Id} ({violation.Help}): {node.Html[..Math.Min(node.Html.Length, 160)]}";
}
