using System.Collections.Frozen;
using System.Collections.Immutable;
using SamenStarten.Core.Workflows;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace SamenStarten.Core.Access;

/// <summary>Who may see what: a grant for every role and data group. What isn't said is nothing.</summary>
public sealed class VisibilityMatrix
{
    private readonly FrozenDictionary<(string Group, string Role), Grant> _grants;

    private VisibilityMatrix(ImmutableArray<DataGroup> groups, FrozenDictionary<(string Group, string Role), Grant> grants)
    {
        Groups = groups;
        _grants = grants;
    }

    /// <summary>The groups, in the order of the file.</summary>
    public ImmutableArray<DataGroup> Groups { get; }

    /// <summary>The roles that see anything at all.</summary>
    public IEnumerable<string> Roles => _grants.Keys.Select(k => k.Role).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>What this role sees of this group.</summary>
    public Grant Of(string role, string group) => _grants.GetValueOrDefault((group, role), Grant.Nothing);

    /// <summary>Reads the file of the product: what is wrong in it is an exception.</summary>
    public static VisibilityMatrix Read(string yaml)
    {
        var file = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).IgnoreUnmatchedProperties().Build()
            .Deserialize<MatrixFile>(yaml);
        return new VisibilityMatrix(
            [.. file.Groups.Select(g => new DataGroup(g.Id, new LocalText(g.Name["nl"], g.Name["en"])))],
            file.Groups
                .SelectMany(g => g.Sees.Select(s => KeyValuePair.Create((g.Id, s.Key), GrantOf(s.Value))))
                .ToFrozenDictionary());
    }

    private static Grant GrantOf(string text)
    {
        var parts = text.Split(',', 2, StringSplitOptions.TrimEntries);
        return new Grant(
            parts[0] switch
            {
                "F" => Sight.Full,
                "M" => Sight.Masked,
                "S" => Sight.Status,
                "O" => Sight.Own,
                "-" => Sight.None,
                _ => throw new InvalidDataException($"'{parts[0]}' isn't a sight: it is F, M, S, O or -."),
            },
            parts.Length > 1 ? parts[1] : null);
    }

    private sealed record MatrixFile
    {
        public List<GroupRow> Groups { get; init; } = [];
    }

    private sealed record GroupRow
    {
        public string Id { get; init; } = "";

        public Dictionary<string, string> Name { get; init; } = [];

        public Dictionary<string, string> Sees { get; init; } = [];
    }
}

/// <summary>A group of data, and what it is called.</summary>
public sealed record DataGroup(string Id, LocalText Name);
