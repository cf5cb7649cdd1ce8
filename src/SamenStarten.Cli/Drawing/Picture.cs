using System.Globalization;
using System.Xml.Linq;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Cli.Drawing;

/// <summary>A workflow as a picture (SVG) that stands by itself: no script, no font, image or style from elsewhere.</summary>
internal sealed class Picture
{
    private const string Ink = "#1b1b1b";
    private const string Quiet = "#4a4a4a";
    private const int NameWidth = 27;
    private const int NameLines = 2;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly Workflow _workflow;
    private readonly PictureLayout _layout;

    private Picture(Workflow workflow) => (_workflow, _layout) = (workflow, PictureLayout.Of(workflow));

    /// <summary>The whole workflow; the same workflow always gives the same picture.</summary>
    public static string Of(Workflow workflow) => new Picture(workflow).Drawn().ToString(SaveOptions.DisableFormatting).Replace("><g", ">\n<g", StringComparison.Ordinal).ReplaceLineEndings("\n") + "\n";

    private XElement Drawn()
    {
        var (width, height) = (Frame.Width(_layout), Frame.Height(_layout));
        return Element(
            "svg", ("width", width), ("height", height), ("viewBox", $"0 0 {width} {height}"), ("role", "img"), ("aria-labelledby", "title desc"),
            ("font-family", "system-ui, 'Segoe UI', 'Liberation Sans', Arial, sans-serif"), ("fill", Ink)).With(
            Element("title", ("id", "title")).With(_workflow.Name.Nl),
            Element("desc", ("id", "desc")).With(Description()),
            Heads(),
            Element("rect", ("width", width), ("height", height), ("fill", "#ffffff")),
            Text(Frame.Left, 36, 22, _workflow.Name.Nl, bold: true),
            Text(Frame.Left, 58, 13, $"{_workflow.Id}, versie {_workflow.Version}: {_workflow.Milestones.Length} mijlpalen", fill: Quiet),
            Legend(),
            Element("g").With(_layout.Lanes.Select(Lane)),
            Element("g").With(_workflow.Phases.Select(Phase)),
            Element("g", ("fill", "none"), ("stroke", "#5f6b76"), ("stroke-width", "1.4")).With(Connection.Of(_workflow).Select(Line)),
            Element("g").With(_layout.Milestones.Select(Box)));
    }

    private string Description()
    {
        var phases = _workflow.Phases.Select(
            phase => $"{phase.Id} {phase.Name.Nl}: {string.Join(", ", _workflow.Milestones.Where(m => m.Phase == phase.Id).Select(m => $"{m.Id} {m.Name.Nl}"))}.");
        return $"Elke kolom is een fase en elke strook een leefgebied. {string.Join(' ', phases)}";
    }

    private static XElement Heads() => Element("defs").With(
        Element("marker", ("id", "head"), ("viewBox", "0 0 8 8"), ("refX", 8), ("refY", 4), ("markerWidth", 8), ("markerHeight", 8), ("orient", "auto"), ("markerUnits", "userSpaceOnUse"))
            .With(Element("path", ("d", "M0 0L8 4L0 8Z"), ("fill", "#5f6b76"), ("stroke", "none"))));

    private static XElement Legend()
    {
        var legend = Element("g");
        var x = Frame.Left;
        foreach (var severity in new[] { Severity.Critical, Severity.Important, Severity.Supporting })
        {
            legend.Add(
                Element("rect", ("x", x), ("y", 74), ("width", 22), ("height", 14), ("fill", Fill(severity)), ("stroke", Stroke(severity))),
                Element("rect", ("x", x), ("y", 74), ("width", Bar(severity)), ("height", 14), ("fill", Stroke(severity))),
                Text(x + 29, 86, 13, DutchWords.Of(severity)));
            x += 150;
        }

        legend.Add(
            Element("path", ("d", $"M{x} 81H{x + 36}"), ("fill", "none"), ("stroke", "#5f6b76"), ("stroke-width", "1.4"), ("marker-end", "url(#head)")),
            Text(x + 44, 86, 13, "begint daarna"),
            Element("path", ("d", $"M{x + 150} 81H{x + 186}"), ("fill", "none"), ("stroke", "#5f6b76"), ("stroke-width", "1.4"), ("stroke-dasharray", "4 3"), ("marker-end", "url(#head)")),
            Text(x + 194, 86, 13, "hangt ervan af"));
        return legend;
    }

    private XElement Phase(PhaseName phase, int column) => Element("g").With(
        Element("rect", ("x", Frame.X(column)), ("y", Frame.Top - 44), ("width", Frame.BoxWidth), ("height", 44), ("rx", 4), ("fill", "#23445c")),
        Text(Frame.X(column) + 10, Frame.Top - 26, 12, phase.Id, bold: true, fill: "#ffffff"),
        Text(Frame.X(column) + 10, Frame.Top - 9, 12, phase.Name.Nl, fill: "#ffffff"));

    private XElement Lane(Lane lane)
    {
        var y = Frame.Y(_layout, lane.FirstRow) - 10;
        var height = (lane.Rows * (Frame.BoxHeight + Frame.Gap)) + 4;
        var (x, middle) = (Frame.Left - 16, y + (height / 2));
        return Element("g").With(
            Element("rect", ("x", 8), ("y", y), ("width", Frame.Width(_layout) - 16), ("height", height), ("rx", 6), ("fill", "#f3f5f7")),
            Text(x, middle, 13, lane.Name, bold: true).With(new XAttribute("text-anchor", "middle"), new XAttribute("transform", $"rotate(-90 {x} {middle})")));
    }

    private XElement Line(Connection connection)
    {
        var line = Element(
            "path", ("d", Arrow.Path(_layout, Find(connection.From), Find(connection.To))), ("marker-end", "url(#head)"),
            ("id", $"{connection.From.Id}-{connection.To.Id}"));
        return connection.Begins ? line : line.With(new XAttribute("stroke-dasharray", "4 3"));
    }

    private XElement Box(Placed placed)
    {
        var milestone = placed.Milestone;
        var (x, y, severity) = (Frame.X(placed.Column), Frame.Y(_layout, placed.Row), milestone.Severity);
        var box = Element("g", ("id", milestone.Id)).With(
            Element("title").With($"{milestone.Id} {milestone.Name.Nl} ({DutchWords.Of(severity)}). {milestone.Exit.Text.Nl}"),
            Element("rect", ("x", x), ("y", y), ("width", Frame.BoxWidth), ("height", Frame.BoxHeight), ("rx", 3), ("fill", Fill(severity)), ("stroke", Stroke(severity))),
            Element("rect", ("x", x), ("y", y), ("width", Bar(severity)), ("height", Frame.BoxHeight), ("fill", Stroke(severity))),
            Text(x + 14, y + 50, 10, DutchWords.Of(milestone.Due), fill: Quiet));
        foreach (var (line, at) in ShortName.Lines($"{milestone.Id} {ShortName.Of(milestone)}", NameWidth, NameLines).Select((line, at) => (line, at)))
        {
            box.Add(at == 0 ? Name(x + 14, y + 18, milestone.Id, line) : Text(x + 14, y + 18 + (at * 15), 12, line));
        }

        return box;
    }

    private static XElement Name(int x, int y, string id, string line) => line.StartsWith(id, StringComparison.Ordinal)
        ? Element("text", ("x", x), ("y", y), ("font-size", 12)).With(Element("tspan", ("font-weight", "600")).With(id), line[id.Length..])
        : Text(x, y, 12, line);

    private Placed Find(Milestone milestone) => _layout.Milestones.First(p => p.Milestone.Id == milestone.Id);

    private static string Fill(Severity severity) => severity switch
    {
        Severity.Critical => "#fdeeec",
        Severity.Important => "#fff8e6",
        _ => "#ffffff",
    };

    private static string Stroke(Severity severity) => severity switch
    {
        Severity.Critical => "#a3180c",
        Severity.Important => "#946200",
        _ => "#4a6072",
    };

    // Not by colour alone.
    private static int Bar(Severity severity) => severity switch
    {
        Severity.Critical => 8,
        Severity.Important => 4,
        _ => 1,
    };

    private static XElement Text(int x, int y, int size, string text, bool bold = false, string? fill = null)
    {
        var element = Element("text", ("x", x), ("y", y), ("font-size", size)).With(text);
        if (bold)
        {
            element.Add(new XAttribute("font-weight", "600"));
        }

        return fill is null ? element : element.With(new XAttribute("fill", fill));
    }

    private static XElement Element(string name, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        var element = new XElement(Svg + name);
        foreach (var (key, value) in attributes)
        {
            element.Add(new XAttribute(key, Convert.ToString(value, CultureInfo.InvariantCulture)!));
        }

        return element;
    }
}
