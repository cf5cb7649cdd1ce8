using System.Diagnostics;
using System.Text;

namespace SamenStarten.EndToEnd.Running;

/// <summary>The real program, as a process of its own.</summary>
internal static class Samenstarten
{
    public static Task<Answer> Run(params string[] args) => Run(With(args));

    /// <summary>
    /// The same for somebody who may not write what is read-only: whoever runs these tests as root may write everything, and gives
    /// that up for this.
    /// </summary>
    public static Task<Answer> RunUnprivileged(params string[] args)
    {
        var start = With(args);
        if (Environment.IsPrivilegedProcess)
        {
            string[] allowed = ["--bounding-set", "-dac_override", start.FileName, .. start.ArgumentList];
            start = Piped(new ProcessStartInfo("setpriv", allowed));
        }

        return Run(start);
    }

    /// <summary>Starts it, for who wants to end it before its time. What it says isn't kept.</summary>
    public static Process Start(params string[] args)
    {
        var process = Process.Start(With(args))!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static ProcessStartInfo With(string[] args) =>
        Piped(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "samenstarten.dll"), .. args]));

    private static ProcessStartInfo Piped(ProcessStartInfo start)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError, start.StandardOutputEncoding) = (true, true, Encoding.UTF8);
        return start;
    }

    private static async Task<Answer> Run(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new Answer(process.ExitCode, await output, await error);
    }
}
