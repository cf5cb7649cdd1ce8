using System.CommandLine;
using System.CommandLine.Invocation;
using SamenStarten.Cli.Checking;
using SamenStarten.Cli.Comparing;
using SamenStarten.Cli.Documenting;
using SamenStarten.Cli.Drawing;
using SamenStarten.Cli.Importing;
using SamenStarten.Cli.Output;
using SamenStarten.Cli.Previewing;
using SamenStarten.Cli.Simulating;

namespace SamenStarten.Cli;

/// <summary>The command line <c>samenstarten</c>. Each command is a class of its own; here they come together.</summary>
public static class CommandLine
{
    // A file may well be called @something: an argument is what it says, and never a file full of arguments.
    private static readonly ParserConfiguration Plain = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs one command.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> Run(string[] args, Terminal terminal)
    {
        var root = new RootCommand("Samen Starten: what is due between the start of detention and the end of aftercare.")
        {
            CheckCommand.Create(terminal),
            SimulateCommand.Create(terminal),
            DiffCommand.Create(terminal),
            ImportCommand.Create(terminal),
            PreviewCommand.Create(terminal),
            DiagramCommand.Create(terminal),
            DocumentCommand.Create(terminal),
        };
        var parsed = root.Parse(args, Plain);
        if (parsed.Action is ParseErrorAction)
        {
            foreach (var error in parsed.Errors.Select(e => e.Message).Distinct())
            {
                await terminal.Error.WriteLineAsync(error);
            }

            await terminal.Error.WriteLineAsync("See 'samenstarten --help', or 'samenstarten COMMAND --help'.");
            return ExitCodes.WrongUse;
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false });
        }
        catch (WrongUseException e)
        {
            await terminal.Error.WriteLineAsync(e.Message);
            return ExitCodes.WrongUse;
        }
    }
}
