using System.CommandLine;
using System.Text;
using SamenStarten.Cli.Checking;
using SamenStarten.Cli.Output;

namespace SamenStarten.Cli.Documenting;

/// <summary><c>document FILE --to FOLDER</c>: a workflow as pages to read.</summary>
internal static class DocumentCommand
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Command Create(Terminal terminal)
    {
        var file = WorkflowFiles.File();
        var overlays = WorkflowFiles.Overlays();
        var to = new Option<string>("--to") { Description = "The folder in which the pages are written, as docs/workflow.", HelpName = "FOLDER", Required = true };
        var command = new Command("document", "Writes a workflow as pages to read: every milestone, and every event with what it has sent.") { file, to, overlays };
        command.SetAction(parsed =>
        {
            var reading = WorkflowFiles.Read(parsed.GetRequiredValue(file), parsed.GetValue(overlays));
            if (reading.Workflow is not { } workflow)
            {
                return WorkflowFiles.Refuse(reading, terminal);
            }

            var folder = parsed.GetRequiredValue(to);
            var pages = WorkflowPages.Of(workflow);
            try
            {
                Directory.CreateDirectory(folder);
                foreach (var (name, text) in pages)
                {
                    File.WriteAllText(Path.Combine(folder, name), text, Utf8);
                }

                ClearAway(folder, pages.Keys);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new WrongUseException($"--to: nothing can be written in '{folder}'.");
            }

            terminal.Error.WriteLine($"{CheckedFile.Counted(pages.Count, "file")} in {folder}.");
            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>Pages of ours that are no longer made; what somebody else put there stays.</summary>
    private static void ClearAway(string folder, IEnumerable<string> made)
    {
        var kept = made.ToHashSet(StringComparer.Ordinal);
        foreach (var page in Directory.EnumerateFiles(folder, "*.md").Where(p => !kept.Contains(Path.GetFileName(p))).ToList())
        {
            if (File.ReadLines(page).FirstOrDefault() == WorkflowPages.Mark)
            {
                File.Delete(page);
            }
        }
    }
}
