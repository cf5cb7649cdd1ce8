using SamenStarten.Cli.Output;
using Spectre.Console;

namespace SamenStarten.Cli.Simulating;

/// <summary>Lines: in colour for who looks at them now; plain, and as long as they are, in a pipe or a file.</summary>
internal sealed class Paper
{
    private readonly TextWriter _out;
    private readonly IAnsiConsole? _console;

    public Paper(Terminal terminal)
    {
        _out = terminal.Out;
        _console = terminal.IsInteractive ? AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Out) }) : null;
    }

    public void Line(string text, Style? style = null)
    {
        if (_console is null)
        {
            _out.WriteLine(text);
        }
        else
        {
            _console.WriteLine(text, style ?? Style.Plain);
        }
    }
}
