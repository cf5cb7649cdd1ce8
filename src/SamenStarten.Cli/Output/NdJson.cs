using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SamenStarten.Cli.Output;

/// <summary>One JSON object a line: fields in the order in which they are declared, nothing for what isn't there.</summary>
public static class NdJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,

        // For a terminal or a file, not for a web page: letters and quotes stay as they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write<T>(TextWriter to, T value)
    {
        to.Write(JsonSerializer.Serialize(value, Options));
        to.Write('\n');
    }
}
