using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Versions;

/// <summary>Writes values as the notation does, on one line.</summary>
internal static class NotationText
{
    /// <summary><c>[a, b]</c>; null when there is nothing in it.</summary>
    public static string? List(IEnumerable<string> items) => items.ToList() is { Count: > 0 } all ? $"[{string.Join(", ", all)}]" : null;

    /// <summary>One after another; null when there is nothing.</summary>
    public static string? Lines(IEnumerable<string> items) => items.ToList() is { Count: > 0 } all ? string.Join("; ", all) : null;

    /// <summary><c>{ key: value }</c>, without what isn't there.</summary>
    public static string Map(params IReadOnlyList<(string Key, string? Text)> entries) =>
        entries.Where(e => e.Text is not null).Select(e => $"{e.Key}: {e.Text}").ToList() is { Count: > 0 } all ? $"{{ {string.Join(", ", all)} }}" : "{}";

    /// <summary><c>true</c>; null for no, which is what isn't written.</summary>
    public static string? Of(bool flag) => flag ? "true" : null;

    public static IEnumerable<(string Field, string? Text)> Names(string field, LocalText text) => [($"{field}.nl", text.Nl), ($"{field}.en", text.En)];
}
