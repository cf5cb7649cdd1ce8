using System.CommandLine;
using SamenStarten.Cli.Checking;
using SamenStarten.Cli.Output;

namespace SamenStarten.Cli.Drawing;

/// <summary><c>diagram FILE</c>: a workflow as a Mermaid flowchart, or as a picture.</summary>
internal static class DiagramCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = WorkflowFiles.File();
        var overlays = WorkflowFiles.Overlays();
        var svg = new Option<bool>("--svg") { Description = "A picture (SVG) instead of Mermaid." };
        var command = new Command("diagram", "Draws a workflow: its phases, its milestones and what comes after what.") { file, svg, overlays };
        command.SetAction(parsed =>
        {
            var reading = WorkflowFiles.Read(parsed.GetRequiredValue(file), parsed.GetValue(overlays));
            if (reading.Workflow is not { } workflow)
            {
                return WorkflowFiles.Refuse(reading, terminal);
            }

            terminal.Out.Write(parsed.GetValue(svg) ? Picture.Of(workflow) : MermaidDiagram.Of(workflow));
            return ExitCodes.Done;
        });
        return command;
    }
}
