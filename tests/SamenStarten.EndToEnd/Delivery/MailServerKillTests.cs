using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using MimeKit;
using SamenStarten.Channels.Tests.SmtpDelivery;
using SamenStarten.EndToEnd.Browser;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Store;
using SamenStarten.Store.People;

namespace SamenStarten.EndToEnd.Delivery;

/// <summary>
/// The web host, killed as the system kills while it hands mails to a real mail server: what was under way is unknown, all else arrives
/// once. The people in it were just let go, so that their mails go at any hour.
/// </summary>
public sealed class MailServerKillTests(MailServer server) : IClassFixture<MailServer>
{
    private const int Persons = 8, Kills = 2, MailsBetweenKills = 4;

    [Fact]
    public async Task Killed_while_mails_are_handed_over_each_arrives_once_or_is_unknown()
    {
        server.SkipUnlessFound();
        var folder = Directory.CreateTempSubdirectory("samen-starten-");
        try
        {
            var received = new ConcurrentQueue<Guid>();
            using var stop = new CancellationTokenSource();
            var listening = Listen(received, stop.Token);
            await using (var first = await Start(folder.FullName))
            {
                await LetGo(first);
            }

            for (var kill = 1; kill <= Kills; kill++)
            {
                var web = await Start(folder.FullName);
                await Until(() => received.Count >= kill * MailsBetweenKills);
                web.Kill();
            }

            await using (await Start(folder.FullName))
            {
                await Until(async () => !(await Messages(folder.FullName)).Any(m => m is { Urgency: 0, State: MessageState.Waiting or MessageState.Sending }));
            }

            var messages = await Messages(folder.FullName);
            var ids = received.ToList();
            Assert.Equal(ids.Distinct(), ids);
            Assert.True(ids.Count > Kills * MailsBetweenKills, $"{ids.Count} mails arrived.");
            Assert.Empty(ids.Except(messages.Where(m => m.State is MessageState.HandedOver or MessageState.Unknown).Select(m => m.Id)));
            Assert.All(messages.Where(m => m.State == MessageState.HandedOver), m => Assert.Contains(m.Id, ids));
            Assert.DoesNotContain(messages, m => m is { Urgency: 0, State: not (MessageState.HandedOver or MessageState.Unknown or MessageState.Cancelled) });
            await stop.CancelAsync();
            _ = listening;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Database(string folder) => Path.Combine(folder, "region.db");

    private static async Task<List<Message>> Messages(string folder)
    {
        var key = MasterKey.FromFile(Path.Combine(folder, "region.masterkey"));
        await using var store = await SqliteStore.Open(new SqliteStoreOptions(Database(folder), key) { ReadOnly = true });
        var messages = new List<Message>();
        foreach (var row in await store.Trajectories.Rows())
        {
            messages.AddRange(await store.Messages.Of(row.Id));
        }

        return messages;
    }

    private async Task Listen(ConcurrentQueue<Guid> received, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                using var mail = MimeMessage.Load(new MemoryStream((await server.Received()).Bytes), CancellationToken.None);
                received.Enqueue(Guid.Parse(mail.MessageId!.Split('@')[0]));
            }
            catch (OperationCanceledException)
            {
                // While the web host starts again, none comes.
            }
        }
    }

    private Task<WebProcess> Start(string folder)
    {
        var keyFile = Path.Combine(folder, "region.masterkey");
        if (!File.Exists(keyFile))
        {
            File.WriteAllText(keyFile, MasterKey.NewText());
        }

        return WebProcess.Start(
            folder,
            ("Region:Database", Database(folder)),
            ("Region:MasterKeyFile", keyFile),
            ("Region:SampleDirectory", "true"),
            ("Region:Mail:Smtp:Host", server.InTheClear.Host),
            ("Region:Mail:Smtp:Port", server.InTheClear.Port.ToString(CultureInfo.InvariantCulture)),
            ("Region:Mail:Smtp:Security", "None"),
            ("Region:Mail:Senders:0:Channel", "smtp"),
            ("Region:Mail:Senders:0:FromAddress", "trajecten@gemeente.example"),
            ("Region:Mail:Senders:0:Name", "Gemeente Voorbeeld"),
            ("Region:Mail:Senders:0:Phone", "14 0000"),
            ("Region:Mail:Senders:0:LinkBase", "https://gemeente.example"),
            ("Region:Mail:Senders:0:PerMinute", "60"),
            ("Region:Mail:Senders:0:AtOnce", "1"),
            ("SignIn:Jwt:Audience", "samen-starten"),
            ("SignIn:Jwt:DevelopmentKey", ProgramToken.Key));
    }

    private static async Task LetGo(WebProcess web)
    {
        using var client = new HttpClient { BaseAddress = web.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", ProgramToken.With("detentieberichten:schrijven"));
        using var content = new StringContent(string.Join('\n', Enumerable.Range(0, Persons).SelectMany(Lines)), Encoding.UTF8, "application/x-ndjson");
        using var answer = await client.PostAsync(new Uri("/v1/detentieberichten", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("quarantined\",\"code", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Lines(int number)
    {
        var now = DateTimeOffset.UtcNow;
        var persoon = new { voornamen = "Balthazar", achternaam = $"Kwakernaak{number}", geboortedatum = $"1987-11-{number + 10}" };
        yield return Line($"s{number}", "detentie-gestart", now.AddDays(-20), new
        {
            kenmerk = $"D{number}",
            persoon,
            inrichting = "PI Heerhugowaard",
            binnenkomst = now.AddDays(-20).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            titel = "preventief",
            gemeente = new { code = "0361", naam = "Alkmaar" },
        });
        yield return Line($"e{number}", "detentie-beeindigd", now.AddMinutes(-30), new { kenmerk = $"D{number}", moment = Utc(now.AddMinutes(-40)), reden = "schorsing" });
    }

    private static string Line(string id, string type, DateTimeOffset time, object data) => JsonSerializer.Serialize(
        new { specversion = "1.0", id, source = "urn:test", type = $"nl.reintegratie.{type}.v1", time = Utc(time), data });

    private static string Utc(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static Task Until(Func<bool> so) => Until(() => Task.FromResult(so()));

    private static async Task Until(Func<Task<bool>> so)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (!await so())
        {
            await Task.Delay(20, patience.Token);
        }
    }
}
