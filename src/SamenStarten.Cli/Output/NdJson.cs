using System.Text.Json;
using SamenStarten.Orchestrations.Detention;

namespace SamenStarten.Cli.Output;

/// <summary>One JSON object a line: fields in the order in which they are declared, nothing for what isn't there.</summary>
public static class NdJson
{
    public static void Write<T>(TextWriter to, T value)
    {
        to.Write(JsonSerializer.Serialize(value, LineJson.Options));
        to.Write('\n');
    }
}
