namespace SamenStarten.EndToEnd.Running;

/// <summary>The stream of a region that goes with every host, and the detentions in it that tests are about.</summary>
internal static class SampleStream
{
    /// <summary>A foreign national; the start comes twice.</summary>
    public const string Foreign = "D202600085-1";

    /// <summary>On remand from 23 January 2026; no end in sight until 17 March.</summary>
    public const string OnRemand = "D202600068-1";

    /// <summary>Release on Friday 13 February, known from the start.</summary>
    public const string FreeOnFriday = "D202600113-1";

    /// <summary>Release on Saturday 28 February, known from the start.</summary>
    public const string FreeOnSaturday = "D202600040-1";

    /// <summary>Release on Wednesday 18 March, known from the start, which comes twice; then a transfer and a plan.</summary>
    public const string FreeOnWednesday = "D202600099-1";

    /// <summary>Acquitted on Wednesday 4 March; heard of at 15:22 that day.</summary>
    public const string Acquitted = "D202600074-1";

    /// <summary>Acquitted on Friday 27 February, free at 18:23; a new end date comes after that.</summary>
    public const string AcquittedOnFridayEvening = "D202600045-1";

    /// <summary>Died on 9 March; a plan and a transfer come after that.</summary>
    public const string Deceased = "D202600147-1";

    /// <summary>As it stands beside the program.</summary>
    public static string File { get; } = Path.Combine(AppContext.BaseDirectory, "workflows", "sample-region", "detention-messages.ndjson");

    /// <summary>Of the stream only what is about these detentions, line by line as it is: the whole takes minutes to replay.</summary>
    public static string About(params string[] detentions) =>
        string.Join('\n', System.IO.File.ReadLines(File).Where(line => detentions.Any(d => IsAbout(line, d))));

    private static bool IsAbout(string line, string detention) => line.Contains($"\"kenmerk\": \"{detention}\"", StringComparison.Ordinal);
}
