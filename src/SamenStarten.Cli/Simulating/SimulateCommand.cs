using System.CommandLine;
using SamenStarten.Cli.Checking;
using SamenStarten.Cli.Output;
using SamenStarten.Core.Simulation;

namespace SamenStarten.Cli.Simulating;

/// <summary><c>simulate FILE</c>: runs one trajectory through the core and prints all that happens.</summary>
internal static class SimulateCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new SimulateOptions();
        var command = new Command("simulate", "Runs one trajectory through a workflow, and prints all that happens.");
        command.Add(options.File);
        foreach (var option in options.All)
        {
            command.Add(option);
        }

        command.SetAction(parsed => Run(options.Read(parsed), terminal));
        return command;
    }

    private static int Run(SimulateRequest request, Terminal terminal)
    {
        var reading = WorkflowFiles.Read(request.File, request.OverlayFiles);
        if (reading.Workflow is not { } workflow)
        {
            return WorkflowFiles.Refuse(reading, terminal);
        }

        var script = request.ScriptFile is { } file ? Script.Read(TextFile.Read(file)) : Script.Empty;
        if (!script.Findings.IsEmpty)
        {
            return Refuse(script.Findings.Select(FindingLine.Of), terminal);
        }

        var result = Simulator.Run(workflow, request.With(script.Commands));
        if (request.Json)
        {
            foreach (var happening in result.Happenings)
            {
                NdJson.Write(terminal.Out, HappeningJson.Of(happening));
            }
        }
        else
        {
            Timeline.Write(result, workflow, request, terminal);
        }

        return result.Refused.IsEmpty
            ? ExitCodes.Done
            : Refuse(result.Refused.Select(r => $"{HappeningJson.LocalTime(r.At)}: {r.Rejection.Code}: {r.Rejection.Sentence}"), terminal);
    }

    private static int Refuse(IEnumerable<string> lines, Terminal terminal)
    {
        foreach (var line in lines)
        {
            terminal.Error.WriteLine(line);
        }

        return ExitCodes.Findings;
    }
}
