using System.Collections.Frozen;
using System.Collections.Immutable;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Channels.Texts;

/// <summary>The texts that partners receive, by language and name. Read once, at start-up.</summary>
public sealed class MessageTemplates
{
    private readonly FrozenDictionary<(string Language, string Name), MessageTemplate> templates;

    private MessageTemplates(FrozenDictionary<(string Language, string Name), MessageTemplate> templates)
    {
        this.templates = templates;
        All = [.. Names.Union(templates.Keys.Select(key => key.Name).Order(StringComparer.Ordinal))];
    }

    /// <summary>The languages that every text is in. The first is that of a contact whose language we don't have.</summary>
    public static ImmutableArray<string> Languages { get; } = ["nl", "en"];

    /// <summary>The texts that must be there: what a trajectory may need in two years is missed today.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "task", "reminder", "escalation-e1", "escalation-e2", "escalation-e3", "escalation-e4", "escalation-e5",
        "withdrawn", "stopped", "stands-still", "document-request", "lead-proposal", "urgent", "question", "digest", "confirm-card",
    ];

    /// <summary>The texts that are there, in their order: <see cref="Names"/> first, then those that an organisation added.</summary>
    public ImmutableArray<string> All { get; }

    /// <summary>Reads <c>{folder}/{language}/{name}.liquid</c>. More than <see cref="Names"/> are welcome, in every language.</summary>
    /// <returns>The texts, or all that is wrong with them; files are named from the folder on.</returns>
    public static (MessageTemplates? Templates, ImmutableArray<Finding> Findings) Load(string folder)
    {
        if (!Directory.Exists(folder))
            return (null, [new(".", 1, "messages-missing", "The folder with message texts isn't there.")]);

        var found = new Dictionary<(string Language, string Name), MessageTemplate>();
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var names = Names.Union(Languages.SelectMany(language => NamesIn(Path.Combine(folder, language)))).Order(StringComparer.Ordinal);
        foreach (var (language, name) in names.SelectMany(name => Languages.Select(language => (language, name))))
        {
            var file = $"{language}/{name}.liquid";
            var path = Path.Combine(folder, language, name + ".liquid");
            if (!File.Exists(path))
            {
                findings.Add(new(file, 1, "message-missing", $"There is no text '{name}' in language '{language}'."));
                continue;
            }

            var (template, wrong) = MessageTemplate.Parse(file, File.ReadAllText(path));
            findings.AddRange(wrong);
            if (template is not null)
                found[(language, name)] = template;
        }

        return findings.Count > 0 ? (null, findings.ToImmutable()) : (new(found.ToFrozenDictionary()), []);
    }

    /// <summary>The language in which a contact is written to: its own when we have it, else the first.</summary>
    public static string LanguageFor(string wanted) => Languages.Contains(wanted) ? wanted : Languages[0];

    /// <summary>The text of this name; null when there is none.</summary>
    public MessageTemplate? Find(string language, string name) => templates.GetValueOrDefault((language, name));

    private static IEnumerable<string> NamesIn(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.liquid").Select(file => Path.GetFileNameWithoutExtension(file)) : [];
}
