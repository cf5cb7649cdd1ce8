using System.Diagnostics;
using NodaTime;
using SamenStarten.Cli.Output;
using SamenStarten.Core.Calendar;

namespace SamenStarten.Cli.Importing;

/// <summary>Shows on standard error how far long work is, where a person looks at it; nothing where it is piped.</summary>
internal sealed class Progress(ImportRequest request, Terminal terminal) : IDisposable
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(200);
    private readonly bool _shown = terminal.IsInteractive && !request.Json && !Console.IsErrorRedirected;
    private long _last;
    private int _line;

    public void Tell(int? line, Instant moment)
    {
        _line = line ?? _line;
        if (!_shown || Stopwatch.GetElapsedTime(_last) < Often)
        {
            return;
        }

        _last = Stopwatch.GetTimestamp();
        terminal.Error.Write(request.Replay ? $"\rline {_line}, {moment.LocalDate():uuuu-MM-dd} " : $"\rline {_line} ");
    }

    public void Dispose()
    {
        if (_shown)
        {
            terminal.Error.Write($"\r{new string(' ', 40)}\r");
        }
    }
}
