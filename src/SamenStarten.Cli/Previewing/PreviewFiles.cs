using System.Collections.Immutable;
using System.Text;
using SamenStarten.Channels.Mime;
using SamenStarten.Cli.Output;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Cli.Previewing;

/// <summary>Mails as files: <c>task.nl.txt</c>, <c>.html</c>, <c>.ics</c>, <c>.eml</c>.</summary>
internal static class PreviewFiles
{
    /// <returns>The paths of what was written.</returns>
    /// <exception cref="WrongUseException">The folder can't be written.</exception>
    public static ImmutableArray<string> Write(string folder, string name, string language, string? format, OutgoingMail mail)
    {
        var files = ImmutableArray.CreateBuilder<string>();
        try
        {
            Directory.CreateDirectory(folder);
            Add("text", "txt", Encoding.UTF8.GetBytes($"{mail.Subject}\n\n{mail.Text}"));
            Add("html", "html", mail.Html is { } html ? Encoding.UTF8.GetBytes(html) : null);
            Add("ics", "ics", mail.Calendar is { } calendar ? Encoding.UTF8.GetBytes(calendar) : null);
            Add("eml", "eml", MailFile.Of(mail));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new WrongUseException($"Nothing can be written in '{folder}'.");
        }

        return files.ToImmutable();

        void Add(string kind, string extension, byte[]? bytes)
        {
            if (bytes is null || (format ?? kind) != kind)
            {
                return;
            }

            var path = Path.Combine(folder, $"{name}.{language}.{extension}");
            File.WriteAllBytes(path, bytes);
            files.Add(path);
        }
    }
}
