using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MailKit.Security;
using MimeKit;
using SamenStarten.Channels.Bounces;

namespace SamenStarten.Channels.Tests.Bounces;

/// <summary>A real IMAP server (Dovecot 2.3) of the tests' own, in a temporary folder; every user has the password <c>sesame</c>.</summary>
public sealed class MailboxServer : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/sbin/dovecot", "/usr/local/sbin/dovecot", "/usr/bin/dovecot"];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TemporaryFolder folder = new();

    private readonly int clear = FreePort();

    private readonly int tls = FreePort();

    private Process? process;

    private int mailboxes;

    public async ValueTask InitializeAsync()
    {
        if (Program() is not { } dovecot)
            return;
        WriteCertificate();
        await File.WriteAllTextAsync(folder.File("dovecot.conf"), Configuration());
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)
            OpenToOthers();
        process = Process.Start(new ProcessStartInfo(dovecot, ["-F", "-c", folder.File("dovecot.conf")]) { RedirectStandardError = true })!;
        await UntilItListens();
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            // It ends its own children when it is asked to end; killed, it would leave them.
            using var end = Process.Start("kill", process.Id.ToString(CultureInfo.InvariantCulture));
            using var patience = new CancellationTokenSource(Patience);
            await process.WaitForExitAsync(patience.Token);
            process.Dispose();
        }

        folder.Dispose();
    }

    internal void SkipUnlessFound() => Assert.SkipUnless(process is not null, "Dovecot not found: apt-get install dovecot-imapd");

    /// <summary>An empty mailbox that no other test uses.</summary>
    internal ImapOptions NewMailbox() => new()
    {
        Host = "127.0.0.1",
        Port = clear,
        Security = ImapSecurity.None,
        User = $"bounces{Interlocked.Increment(ref mailboxes)}",
        Password = "sesame",
        Timeout = Patience,
    };

    /// <summary>The same mailbox where the server's certificate is one that nobody trusts.</summary>
    internal ImapOptions WithUntrustedTls(ImapOptions mailbox) => mailbox with { Port = tls, Security = ImapSecurity.Tls };

    /// <summary>Delivers a sample, as received at this time.</summary>
    internal static async Task Deliver(ImapOptions mailbox, string sample, DateTimeOffset received)
    {
        using var mail = await MimeMessage.LoadAsync(Samples.PathOf(sample));
        await Open(mailbox, inbox => inbox.AppendAsync(mail, MessageFlags.None, received));
    }

    /// <summary>The subjects of what is unread, and how many mails there are.</summary>
    internal static async Task<(string[] Unread, int Total)> Content(ImapOptions mailbox)
    {
        string[] subjects = [];
        var total = 0;
        await Open(mailbox, async inbox =>
        {
            total = inbox.Count;
            var unread = await inbox.SearchAsync(SearchQuery.NotSeen);
            if (unread.Count > 0)
                subjects = [.. (await inbox.FetchAsync(unread, MessageSummaryItems.Envelope)).Select(mail => mail.Envelope!.Subject!)];
        });
        return (subjects, total);
    }

    internal static async Task Open(ImapOptions mailbox, Func<IMailFolder, Task> work)
    {
        using var client = new ImapClient();
        await client.ConnectAsync(mailbox.Host, mailbox.Port, SecureSocketOptions.None);
        await client.AuthenticateAsync(mailbox.User, mailbox.Password);
        await client.Inbox!.OpenAsync(FolderAccess.ReadWrite);
        await work(client.Inbox);
        await client.DisconnectAsync(quit: true);
    }

    private static string? Program() => Places.FirstOrDefault(File.Exists);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // It says so when its ports are open; the first greeting says that who answers there is up, too.
    private async Task UntilItListens()
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var log = new StringBuilder();
        process!.ErrorDataReceived += (_, line) =>
        {
            log.AppendLine(line.Data);
            if (line.Data is null)
                started.TrySetException(new InvalidOperationException($"Dovecot has ended: {log}"));
            else if (line.Data.Contains("starting up", StringComparison.Ordinal))
                started.TrySetResult();
        };
        process.BeginErrorReadLine();
        await started.Task.WaitAsync(Patience);
        using var patience = new CancellationTokenSource(Patience);
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, clear, patience.Token);
        using var greeting = new StreamReader(client.GetStream());
        Assert.StartsWith("* OK", await greeting.ReadLineAsync(patience.Token), StringComparison.Ordinal);
    }

    private void WriteCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=mail.example", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        File.WriteAllText(folder.File("certificate.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(folder.File("key.pem"), key.ExportPkcs8PrivateKeyPem());
    }

    // A server that root starts serves no mail as root; its user has to reach the folder.
    [UnsupportedOSPlatform("windows")]
    private void OpenToOthers()
    {
        Directory.CreateDirectory(folder.File("mail"));
        foreach (var path in new[] { folder.Path, folder.File("mail") })
            File.SetUnixFileMode(path, (UnixFileMode)0b111_111_111);
    }

    // Who isn't root can't change users: everything runs as who started it.
    private static string OwnUser() => $"""
        default_internal_user = {Environment.UserName}
        default_login_user = {Environment.UserName}
        default_internal_group = {OwnGroup()}

        """;

    private static string OwnGroup()
    {
        using var id = Process.Start(new ProcessStartInfo("id", ["-gn"]) { RedirectStandardOutput = true })!;
        return id.StandardOutput.ReadToEnd().Trim();
    }

    private string Configuration()
    {
        var (users, served) = Environment.IsPrivilegedProcess
            ? ("", "uid=65534 gid=65534")
            : (OwnUser(), $"uid={Environment.UserName}");
        return users + $$"""
            base_dir = {{folder.File("run")}}
            state_dir = {{folder.File("state")}}
            log_path = /dev/stderr
            protocols = imap
            listen = 127.0.0.1
            ssl = yes
            ssl_cert = <{{folder.File("certificate.pem")}}
            ssl_key = <{{folder.File("key.pem")}}
            disable_plaintext_auth = no
            auth_failure_delay = 0
            first_valid_uid = 1
            mail_location = maildir:{{folder.File("mail")}}/%u
            passdb {
              driver = static
              args = password=sesame
            }
            userdb {
              driver = static
              args = {{served}} home={{folder.File("mail")}}/%u
            }
            service anvil {
              chroot =
              unix_listener anvil-auth-penalty {
                mode = 0
              }
            }
            service imap-login {
              chroot =
              inet_listener imap {
                port = {{clear}}
              }
              inet_listener imaps {
                port = {{tls}}
                ssl = yes
              }
            }

            """;
    }
}
