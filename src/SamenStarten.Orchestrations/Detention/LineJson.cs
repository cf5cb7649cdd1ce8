using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SamenStarten.Orchestrations.Detention;

/// <summary>How answers stand in NDJSON: fields in the order in which they are declared, nothing for what isn't there.</summary>
public static class LineJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,

        // For a terminal, a file or a program, not for a web page: letters and quotes stay as they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
