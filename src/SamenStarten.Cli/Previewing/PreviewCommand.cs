using System.CommandLine;
using System.Text;
using SamenStarten.Channels.Mime;
using SamenStarten.Channels.Texts;
using SamenStarten.Cli.Checking;
using SamenStarten.Cli.Output;
using SamenStarten.Orchestrations;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Cli.Previewing;

/// <summary><c>preview [NAME]</c>: the texts that partners receive, filled in with a trajectory that doesn't exist.</summary>
internal static class PreviewCommand
{
    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string?>("NAME") { Description = "One text, such as task. Without it: every text.", Arity = ArgumentArity.ZeroOrOne };
        var language = new Option<string?>("--language") { Description = "One language. Without it: every language.", HelpName = "nl|en" };
        language.AcceptOnlyFromAmong([.. MessageTemplates.Languages]);
        var format = new Option<string?>("--format")
        {
            Description = "What to show, or to write: the text, the page, or the whole mail.",
            HelpName = "text|html|eml",
        };
        format.AcceptOnlyFromAmong("text", "html", "eml");
        var to = new Option<string?>("--out") { Description = "A folder: writes text, page, agenda and mail as files.", HelpName = "FOLDER" };
        var messages = new Option<string>("--messages")
        {
            Description = "The folder with the texts, by language. Without it: those that come with this program.",
            HelpName = "FOLDER",
            DefaultValueFactory = _ => Path.Combine(ProductFiles.DefaultFolder, "messages"),
        };
        var json = new Option<bool>("--json") { Description = "One JSON object per mail, one a line." };
        var command = new Command("preview", "Shows the texts that partners receive, filled in with samples.") { name, language, format, to, messages, json };
        command.SetAction(parsed => Run(
            new PreviewRequest(
                parsed.GetValue(name), parsed.GetValue(language), parsed.GetValue(format), parsed.GetValue(to),
                parsed.GetRequiredValue(messages), parsed.GetValue(json)),
            terminal));
        return command;
    }

    private static int Run(PreviewRequest request, Terminal terminal)
    {
        if (!Directory.Exists(request.Messages))
        {
            throw new WrongUseException($"There is no folder '{request.Messages}'.");
        }

        var (templates, findings) = MessageTemplates.Load(request.Messages);
        if (templates is null)
        {
            foreach (var finding in findings.Select(f => f with { File = Path.Combine(request.Messages, f.File) }))
            {
                terminal.Error.WriteLine(FindingLine.Of(finding));
            }

            return ExitCodes.Findings;
        }

        if (request.Name is { } wanted && !templates.All.Contains(wanted))
        {
            throw new WrongUseException($"There is no text '{wanted}'; there are {string.Join(", ", templates.All)}.");
        }

        var count = 0;
        foreach (var name in templates.All.Where(name => name == (request.Name ?? name)))
        {
            foreach (var language in MessageTemplates.Languages.Where(language => language == (request.Language ?? language)))
            {
                Show(name, language, SampleMail.Of(templates, name, language)!, request, terminal);
                count++;
            }
        }

        terminal.Error.WriteLine($"{count} mail{(count == 1 ? "" : "s")}, about a trajectory that doesn't exist.");
        return ExitCodes.Done;
    }

    private static void Show(string name, string language, OutgoingMail mail, PreviewRequest request, Terminal terminal)
    {
        if (request.Out is { } folder)
        {
            var files = PreviewFiles.Write(folder, name, language, request.Format, mail);
            if (request.Json)
            {
                NdJson.Write(terminal.Out, new PreviewLine(name, language, mail.Subject, null, null, null, files));
            }
            else
            {
                terminal.Out.Write(string.Concat(files.Select(file => file + "\n")));
            }
        }
        else if (request.Json)
        {
            NdJson.Write(terminal.Out, new PreviewLine(name, language, mail.Subject, mail.Text, mail.Html, mail.Calendar, null));
        }
        else
        {
            terminal.Out.Write(request.Format switch
            {
                "html" => mail.Html,
                "eml" => Encoding.UTF8.GetString(MailFile.Of(mail)),
                _ => $"--- {name} ({language})\n{mail.Subject}\n\n{mail.Text}\n",
            });
        }
    }
}
