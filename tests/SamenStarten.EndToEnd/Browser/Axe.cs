using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace SamenStarten.EndToEnd.Browser;

/// <summary>What hinders people on a page, as far as a program can see it.</summary>
internal static class Axe
{
    private static readonly Screen[] Screens = [Screen.Desk, Screen.Phone];

    /// <summary>Looks at the page as it stands, on a desk and on a phone: what axe finds, and whether one has to scroll sideways.</summary>
    public static async Task<List<string>> Findings(Visitor visitor)
    {
        var findings = new List<string>();
        foreach (var screen in Screens)
        {
            await visitor.Page.SetViewportSizeAsync(screen.Width, screen.Height);
            var result = await visitor.Page.RunAxe();
            findings.AddRange(result.Violations.SelectMany(violation => violation.Nodes.Select(node => Sentence(violation, node, screen))));
            if (await visitor.Width() is var width && width > screen.Width)
            {
                findings.Add($"{screen.Width}: the page is {width} wide");
            }
        }

        return findings;
    }

    private static string Sentence(AxeResultItem violation, AxeResultNode node, Screen screen) =>
        $"{screen.Width}: {violation.Id} ({violation.Help}): {node.Html[..Math.Min(node.Html.Length, 160)]}";
}
