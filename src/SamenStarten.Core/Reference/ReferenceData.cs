using System.Collections.Frozen;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace SamenStarten.Core.Reference;

/// <summary>Municipalities of the whole country and the institutions that messages name, from <c>workflows/reference</c>.</summary>
public sealed class ReferenceData
{
    private readonly FrozenDictionary<string, string> _municipalities;
    private readonly FrozenDictionary<string, Institution> _institutionByName;
    private readonly FrozenDictionary<string, Institution> _institutionById;

    private ReferenceData(IEnumerable<Municipality> municipalities, IReadOnlyCollection<Institution> institutions)
    {
        _municipalities = municipalities.ToFrozenDictionary(m => m.Code, m => m.Name, StringComparer.Ordinal);
        _institutionById = institutions.ToFrozenDictionary(i => i.Id, StringComparer.Ordinal);
        _institutionByName = institutions
            .SelectMany(i => i.Aliases.Prepend(i.Name).Select(name => KeyValuePair.Create(name, i)))
            .DistinctBy(p => p.Key, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    public IEnumerable<string> MunicipalityCodes => _municipalities.Keys;

    public IEnumerable<Institution> Institutions => _institutionById.Values;

    /// <summary>Reads the two files of the reference data. They are part of the product: what is wrong in them is an exception.</summary>
    public static ReferenceData Read(string municipalitiesYaml, string institutionsYaml)
    {
        var reader = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).IgnoreUnmatchedProperties().Build();
        return new ReferenceData(
            reader.Deserialize<MunicipalitiesFile>(municipalitiesYaml).Municipalities,
            reader.Deserialize<InstitutionsFile>(institutionsYaml).Institutions);
    }

    /// <summary>The name of the municipality with this CBS code, or null.</summary>
    public string? Municipality(string code) => _municipalities.GetValueOrDefault(code);

    /// <summary>The institution that goes by this name, or null.</summary>
    public Institution? InstitutionByName(string name) => _institutionByName.GetValueOrDefault(name.Trim());

    public Institution? Institution(string id) => _institutionById.GetValueOrDefault(id);
}

/// <summary>A penitentiary institution, or what stands for one.</summary>
public sealed record Institution
{
    /// <summary>Bureau Buitenland, that follows who is detained abroad.</summary>
    public const string Abroad = "bureau-buitenland";

    public string Id { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>The municipality in which it lies: the one that issues identity cards there.</summary>
    public string Municipality { get; init; } = "";

    public List<string> Aliases { get; init; } = [];
}

/// <summary>A municipality, by CBS code.</summary>
public sealed record Municipality
{
    public string Code { get; init; } = "";

    public string Name { get; init; } = "";
}

internal sealed record MunicipalitiesFile
{
    public List<Municipality> Municipalities { get; init; } = [];
}

internal sealed record InstitutionsFile
{
    public List<Institution> Institutions { get; init; } = [];
}
