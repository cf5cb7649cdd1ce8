using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace SamenStarten.Infra.Tests;

/// <summary>A YAML file as dictionaries and lists, with what is merged into a mapping filled in.</summary>
internal static class Yaml
{
    public static Dictionary<object, object> Read(string file)
    {
        using var text = File.OpenText(file);
        return new DeserializerBuilder().Build().Deserialize<Dictionary<object, object>>(new MergingParser(new Parser(text)));
    }

    public static Dictionary<object, object> Map(this Dictionary<object, object> map, string key) => (Dictionary<object, object>)map[key];
}
