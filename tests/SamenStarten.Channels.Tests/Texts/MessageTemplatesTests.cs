using SamenStarten.Channels.Texts;

namespace SamenStarten.Channels.Tests.Texts;

public class MessageTemplatesTests
{
    [Fact]
    public void Every_text_is_there_in_every_language() => Assert.Empty(MessageTemplates.Load(Repository.Messages).Findings);

    [Fact]
    public void A_folder_that_is_not_there_is_one_finding()
    {
        using var folder = new TemporaryFolder();

        var (templates, findings) = MessageTemplates.Load(folder.File("nowhere"));

        Assert.Null(templates);
        Assert.Equal("messages-missing", Assert.Single(findings).Code);
    }

    [Fact]
    public void A_text_that_is_in_one_language_only_is_found()
    {
        using var folder = new TemporaryFolder();
        foreach (var language in MessageTemplates.Languages)
        {
            foreach (var name in MessageTemplates.Names)
                Write(folder, language, name);
        }

        Write(folder, "en", "farewell");

        var finding = Assert.Single(MessageTemplates.Load(folder.Path).Findings);

        Assert.Equal(("nl/farewell.liquid", "message-missing"), (finding.File, finding.Code));
    }

    private static void Write(TemporaryFolder folder, string language, string name)
    {
        Directory.CreateDirectory(folder.File(language));
        File.WriteAllText(folder.File(Path.Combine(language, name + ".liquid")), "subject: Taak\n\nTekst\n");
    }
}
