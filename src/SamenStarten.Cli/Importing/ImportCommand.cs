using System.CommandLine;
using SamenStarten.Cli.Output;
using SamenStarten.Store;

namespace SamenStarten.Cli.Importing;

/// <summary><c>import FILE</c>: feeds a stream of detention messages, and can run the time in between.</summary>
internal static class ImportCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "Detention messages, one a line (NDJSON)." };
        var db = new Option<string>("--db")
        {
            Description = "The database; made when there is none. Its keys come beside it, and its mails in a folder beside it.",
            HelpName = "FILE",
            DefaultValueFactory = _ => Path.Combine("data", "samenstarten.db"),
        };
        var replay = new Option<bool>("--replay")
        {
            Description = "Moves a simulated clock along with the messages' own times and runs everything that falls due in between.",
        };
        var json = new Option<bool>("--json") { Description = "One JSON object per line read, and one that counts them." };
        var masterKey = new Option<string?>("--master-key")
        {
            Description = "The file with the master key. Without it: beside the database, and made together with it.",
            HelpName = "FILE",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Everything works and no mail leaves." };
        var preview = new Option<bool>("--preview")
        {
            Description = "Says how many messages the import would cause today, and to how many contacts. Changes nothing.",
        };
        var profile = new Option<string?>("--profile") { Description = "A part of the workflow: core, for a region that starts small.", HelpName = "NAME" };
        var command = new Command("import", "Feeds a stream of detention messages.") { file, db, replay, json, masterKey, dryRun, preview, profile };
        command.SetAction((parsed, cancellation) => Run(
            new ImportRequest(
                parsed.GetRequiredValue(file), parsed.GetRequiredValue(db), parsed.GetValue(masterKey), parsed.GetValue(profile),
                parsed.GetValue(replay), parsed.GetValue(dryRun), parsed.GetValue(json), parsed.GetValue(preview)),
            terminal,
            cancellation));
        return command;
    }

    private static async Task<int> Run(ImportRequest request, Terminal terminal, CancellationToken cancellation)
    {
        if (!File.Exists(request.File))
        {
            throw new WrongUseException($"There is no file '{request.File}'.");
        }

        if (request is { Preview: true, Replay: true })
        {
            throw new WrongUseException("'--preview' tells of today and '--replay' of the messages' own days: give one of the two.");
        }

        try
        {
            if (request.Preview)
            {
                return await ImportPreview.Run(request, terminal, cancellation);
            }

            await using var region = await ImportRegion.Open(request, terminal);
            var import = new Import(request, region, terminal);
            var counts = await import.Run(cancellation);
            if (request.Json)
            {
                NdJson.Write(terminal.Out, counts);
            }
            else
            {
                await Summary.Write(counts, import.Quarantined, region, request, terminal);
            }

            return cancellation.IsCancellationRequested ? ExitCodes.Findings : ExitCodes.Done;
        }
        catch (StoreException problem)
        {
            await terminal.Error.WriteLineAsync($"{problem.Code}: {problem.Message}");
            return ExitCodes.Findings;
        }
    }
}
