using System.Text.Json;
using SamenStarten.Channels.Texts;

namespace SamenStarten.Cli.Tests.Previewing;

public sealed class PreviewCommandTests
{
    [Fact]
    public async Task Without_a_name_every_text_is_shown_in_every_language()
    {
        var answer = await Cli.Run("preview");

        Assert.Equal(0, answer.Exit);
        foreach (var name in MessageTemplates.Names)
        {
            Assert.Contains($"--- {name} (nl)\n", answer.Out, StringComparison.Ordinal);
            Assert.Contains($"--- {name} (en)\n", answer.Out, StringComparison.Ordinal);
        }

        Assert.StartsWith($"{MessageTemplates.Names.Length * 2} mails, ", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_text_in_one_language_is_its_subject_and_its_text()
    {
        var answer = await Cli.Run("preview", "task", "--language", "nl");

        Assert.Equal(0, answer.Exit);
        Assert.StartsWith("--- task (nl)\n2 verzoeken vóór vr 17 april, traject 2604-117\n\nGoedendag,\n", answer.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("(en)", answer.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("html", "<!DOCTYPE html>")]
    [InlineData("eml", "From: Gemeente Voorbeeld <")]
    [InlineData("text", "--- digest (en)\nYour overview: 10 tasks")]
    public async Task A_mail_can_be_seen_in_each_of_its_forms(string format, string begin)
    {
        var answer = await Cli.Run("preview", "digest", "--language", "en", "--format", format);

        Assert.Equal(0, answer.Exit);
        Assert.StartsWith(begin, answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_folder_everything_is_a_file()
    {
        using var scratch = new Scratch();
        var folder = Path.Combine(Path.GetDirectoryName(scratch.Write("x", ""))!, "mails");

        var answer = await Cli.Run("preview", "task", "--language", "nl", "--out", folder);

        Assert.Equal(0, answer.Exit);
        Assert.Equal(["task.nl.txt", "task.nl.html", "task.nl.ics", "task.nl.eml"], answer.Lines.Select(file => Path.GetRelativePath(folder, file)));
        Assert.All(answer.Lines, file => Assert.NotEmpty(File.ReadAllBytes(file)));
    }

    [Fact]
    public async Task A_form_and_a_folder_give_that_form_only()
    {
        using var scratch = new Scratch();
        var folder = Path.GetDirectoryName(scratch.Write("x", ""))!;

        Assert.Equal([Path.Combine(folder, "task.nl.eml")], (await Cli.Run("preview", "task", "--language", "nl", "--format", "eml", "--out", folder)).Lines);
    }

    [Fact]
    public async Task As_JSON_it_is_an_object_a_mail()
    {
        var answer = await Cli.Run("preview", "question", "--json");

        Assert.Equal(2, answer.Lines.Length);
        using var mail = JsonDocument.Parse(answer.Lines[0]);
        Assert.Equal(["template", "language", "subject", "text", "html"], mail.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal("Vraag over traject 2604-117", mail.RootElement.GetProperty("subject").GetString());
    }

    [Fact]
    public async Task Texts_with_faults_are_findings()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("nl/task.liquid", "subject: Taak {{ name }}\n\n{{ link }}\n");
        var folder = Path.GetDirectoryName(Path.GetDirectoryName(file))!;

        var answer = await Cli.Run("preview", "--messages", folder);

        Assert.Equal((1, ""), (answer.Exit, answer.Out));
        Assert.Contains($"{file}:1: message-field: ", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("afscheid")]
    [InlineData("task", "--language", "fy")]
    [InlineData("task", "--format", "pdf")]
    [InlineData("task", "--messages", "/is/er/niet")]
    [InlineData("task", "--out", "/proc/is/er/niet")]
    public async Task What_cannot_be_is_wrong_use(params string[] args)
    {
        var answer = await Cli.Run(["preview", .. args]);

        Assert.Equal((2, ""), (answer.Exit, answer.Out));
        Assert.NotEmpty(answer.Error);
    }
}
