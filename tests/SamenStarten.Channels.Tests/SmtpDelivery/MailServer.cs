using System.Diagnostics;
using System.Text.Json;
using SamenStarten.Channels.Smtp;

namespace SamenStarten.Channels.Tests.SmtpDelivery;

/// <summary>A real mail server in a process of its own; see <c>smtp/server.mjs</c> for what it does with which address.</summary>
public sealed class MailServer : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private Process? process;

    private int clear;

    private int startTls;

    /// <summary>How to reach it in the clear.</summary>
    internal SmtpOptions InTheClear => At(clear, SmtpSecurity.None);

    /// <summary>How to reach it where it offers TLS, with a certificate that nobody trusts.</summary>
    internal SmtpOptions WithUntrustedTls => At(startTls, SmtpSecurity.StartTls);

    public async ValueTask InitializeAsync()
    {
        if (Program("node") is not { } node || Installed() is not { } installed)
            return;
        var start = new ProcessStartInfo(node, [Path.Combine(Folder, "server.mjs"), installed])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        process = Process.Start(start)!;
        process.BeginErrorReadLine();
        var ports = await Next();
        clear = ports.GetProperty("clear").GetInt32();
        startTls = ports.GetProperty("startTls").GetInt32();
    }

    public async ValueTask DisposeAsync()
    {
        if (process is null)
            return;
        // It ends by itself when its input does.
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        process.Dispose();
    }

    internal void SkipUnlessFound() =>
        Assert.SkipUnless(process is not null, "SMTP server not found: run npm ci in tests/SamenStarten.Channels.Tests/smtp");

    /// <summary>The next mail that the server got to the end of.</summary>
    internal async Task<ReceivedMail> Received()
    {
        var mail = await Next();
        return new(
            Convert.FromBase64String(mail.GetProperty("received").GetString()!),
            mail.GetProperty("from").GetString()!,
            [.. mail.GetProperty("to").EnumerateArray().Select(to => to.GetString()!)],
            mail.GetProperty("greeting").GetString()!,
            mail.GetProperty("user").GetString());
    }

    private static string Folder => Path.Combine(Repository.Root, "tests", "SamenStarten.Channels.Tests", "smtp");

    private static string? Installed() =>
        new[] { Environment.GetEnvironmentVariable("SAMENSTARTEN_SMTP_SERVER_DIR"), Folder }
            .FirstOrDefault(folder => folder is { Length: > 0 } && Directory.Exists(Path.Combine(folder, "node_modules", "smtp-server")));

    private static string? Program(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => new[] { Path.Combine(folder, name), Path.Combine(folder, name + ".exe") })
            .FirstOrDefault(File.Exists);

    private static SmtpOptions At(int port, SmtpSecurity security) =>
        new() { Host = "127.0.0.1", Port = port, Security = security, Timeout = Patience, AnswerTimeout = Patience };

    private async Task<JsonElement> Next()
    {
        using var patience = new CancellationTokenSource(Patience);
        var line = await process!.StandardOutput.ReadLineAsync(patience.Token)
            ?? throw new InvalidOperationException("The mail server has ended.");
        return JsonDocument.Parse(line).RootElement;
    }
}
