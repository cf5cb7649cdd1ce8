namespace SamenStarten.Channels.Texts;

/// <summary>What a page needs beside the text of a mail.</summary>
/// <param name="Phone">The telephone number as it stands in the text.</param>
/// <param name="Buttons">The links of this mail, and what each says; null: a general word.</param>
internal sealed record HtmlWords(string Language, string Phone, IReadOnlyDictionary<string, string?> Buttons)
{
    private bool IsEnglish => Language == "en";

    public string ButtonFor(string link) => Buttons[link] ?? (IsEnglish ? "View and answer" : "Bekijk en antwoord");

    public string CopyAddress => IsEnglish ? "Does the button not work? Copy this address:" : "Werkt de knop niet? Kopieer dan dit adres:";
}
