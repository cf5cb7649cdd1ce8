using System.Collections.Immutable;
using SamenStarten.Cli.Output;
using SamenStarten.Core.Simulation;
using SamenStarten.Core.Workflows;
using SamenStarten.Orchestrations.Commands;

namespace SamenStarten.Cli.Simulating;

/// <summary>Commands with their times, from a file with one a line (NDJSON). Empty lines are passed over.</summary>
internal sealed record Script(ImmutableArray<ScriptedCommand> Commands, ImmutableArray<Finding> Findings)
{
    public static Script Empty { get; } = new([], []);

    public static Script Read(TextFile file)
    {
        var commands = ImmutableArray.CreateBuilder<ScriptedCommand>();
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var number = 0;
        foreach (var line in file.Text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var reading = CommandReader.ReadScripted(line, number);
            findings.AddRange(reading.Errors.Select(e => new Finding(file.Name, number, e.Code, e.Sentence)));
            if (reading.Command is { } read)
            {
                commands.Add(new ScriptedCommand(read.At!.Value, read.Command, read.Reason is not null));
            }
        }

        return new Script(commands.ToImmutable(), findings.ToImmutable());
    }
}
