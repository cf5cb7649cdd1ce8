using System.Globalization;
using System.Xml.Linq;

namespace SamenStarten.Cli.Tests.Drawing;

public sealed class PictureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public async Task Every_milestone_has_a_box_with_its_whole_name_for_who_cant_see_it()
    {
        var (picture, workflow) = (await Picture(), await MermaidTests.Workflow());
        var boxes = picture.Descendants(Svg + "g").Where(g => g.Attribute("id") is not null).ToDictionary(g => g.Attribute("id")!.Value, StringComparer.Ordinal);

        Assert.Equal(workflow.Milestones.Select(m => m.Id).Order(StringComparer.Ordinal), boxes.Keys.Order(StringComparer.Ordinal));
        Assert.All(workflow.Milestones, m => Assert.StartsWith($"{m.Id} {m.Name.Nl} (", boxes[m.Id].Element(Svg + "title")!.Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_has_a_name_and_a_description()
    {
        var picture = await Picture();

        Assert.Equal("title desc", picture.Attribute("aria-labelledby")!.Value);
        Assert.Equal(("title", "desc"), (picture.Elements().First().Attribute("id")!.Value, picture.Elements().ElementAt(1).Attribute("id")!.Value));
        Assert.Contains("G11 D&R-plan vastgesteld", picture.Element(Svg + "desc")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_brings_nothing_along_and_fetches_nothing()
    {
        var picture = await Picture();
        string[] known = ["svg", "title", "desc", "defs", "marker", "g", "rect", "path", "text", "tspan"];

        Assert.All(picture.DescendantsAndSelf(), element => Assert.Contains(element.Name.LocalName, known));
        Assert.All(picture.DescendantsAndSelf().Attributes(), attribute =>
        {
            Assert.DoesNotContain("href", attribute.Name.LocalName, StringComparison.OrdinalIgnoreCase);
            Assert.False(attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
            Assert.True(attribute.IsNamespaceDeclaration || !attribute.Value.Contains("//", StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task No_box_lies_over_another_and_all_lie_within_the_picture()
    {
        var picture = await Picture();
        var boxes = picture.Descendants(Svg + "g").Where(g => g.Attribute("id") is not null).Select(g => Rectangle.Of(g.Element(Svg + "rect")!)).ToList();
        var whole = Rectangle.Of(picture.Element(Svg + "rect")!);

        Assert.All(boxes, box => Assert.True(box.Left > 0 && box.Top > 0 && box.Right < whole.Right && box.Bottom < whole.Bottom));
        Assert.All(boxes, box => Assert.Single(boxes, other => other.Meets(box)));
    }

    [Fact]
    public async Task Every_arrow_ends_at_a_box()
    {
        var picture = await Picture();
        var arrows = picture.Descendants(Svg + "path").Where(p => p.Attribute("id") is not null).ToList();
        var boxes = picture.Descendants(Svg + "g").Where(g => g.Attribute("id") is not null)
            .ToDictionary(g => g.Attribute("id")!.Value, g => Rectangle.Of(g.Element(Svg + "rect")!), StringComparer.Ordinal);

        Assert.NotEmpty(arrows);
        Assert.All(arrows, arrow =>
        {
            var ends = arrow.Attribute("id")!.Value.Split('-');
            Assert.Equal(2, ends.Length);
            Assert.All(ends, end => Assert.Contains(end, boxes.Keys));
        });
    }

    [Fact]
    public async Task The_same_workflow_is_the_same_picture()
        => Assert.Equal((await Cli.Run("diagram", Cli.Workflow, "--svg")).Out, (await Cli.Run("diagram", Cli.Workflow, "--svg")).Out);

    private static async Task<XElement> Picture() => XDocument.Parse((await Cli.Run("diagram", Cli.Workflow, "--svg")).Out).Root!;

    private sealed record Rectangle(int Left, int Top, int Right, int Bottom)
    {
        public static Rectangle Of(XElement rect)
        {
            int Number(string name) => int.Parse(rect.Attribute(name)?.Value ?? "0", CultureInfo.InvariantCulture);
            return new Rectangle(Number("x"), Number("y"), Number("x") + Number("width"), Number("y") + Number("height"));
        }

        public bool Meets(Rectangle other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}
