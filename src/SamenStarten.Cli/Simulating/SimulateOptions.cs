using System.CommandLine;
using NodaTime;
using SamenStarten.Cli.Checking;
using SamenStarten.Cli.Output;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Cli.Simulating;

/// <summary>The options of <c>simulate</c>, and what they mean when they aren't given.</summary>
internal sealed class SimulateOptions
{
    private const int MonthsAfterRelease = 9;
    private const int MonthsAfterEntry = 6;
    private const string OnTime = "on-time";
    private const string Closed = "closed";

    private static readonly Dictionary<string, ReleaseDateCertainty> Certainties = new(StringComparer.Ordinal)
    {
        ["fictief"] = ReleaseDateCertainty.Fictive,
        ["voorlopig"] = ReleaseDateCertainty.Provisional,
        ["definitief"] = ReleaseDateCertainty.Definite,
    };

    private readonly Option<LocalDate> _entry = Options.Date("--entry", "The day of entry, as 2026-01-12. The start message comes at nine that day.");
    private readonly Option<LocalDate?> _release = Options.DateOrNull("--release", "The day of release; without it, nobody knows.");
    private readonly Option<string> _certainty = Options.Choice("--certainty", "How sure that day is.", "definitief", [.. Certainties.Keys]);
    private readonly Option<string> _title = Options.Choice("--titel", "On which title the person is detained.", DetentionTitles.Convicted, [.. DetentionTitles.All]);
    private readonly Option<string[]> _overlay = WorkflowFiles.Overlays();

    private readonly Option<string?> _script = new("--script")
    {
        Description = "'on-time': everybody answers on the day before a thing is due. Or a file with a command (JSON) a line. Without it, nobody answers.",
        HelpName = "FILE|on-time",
    };

    private readonly Option<LastDay?> _until = Options.LastDay(
        "--until", Closed, $"The last day, or '{Closed}'. Without it {MonthsAfterRelease} months after release, or {MonthsAfterEntry} after entry.");

    private readonly Option<bool> _json = new("--json") { Description = "One JSON object per happening, one a line." };
    private readonly Option<string> _language = Options.Choice("--lang", "The language of names.", "nl", "nl", "en");

    public Argument<string> File { get; } = WorkflowFiles.File();

    public IEnumerable<Option> All => [_entry, _release, _certainty, _title, _overlay, _script, _until, _json, _language];

    /// <exception cref="WrongUseException">The values contradict each other.</exception>
    public SimulateRequest Read(ParseResult parsed)
    {
        var (entry, release) = (parsed.GetRequiredValue(_entry), parsed.GetValue(_release));
        if (release < entry)
        {
            throw new WrongUseException("--release: release lies before entry.");
        }

        var until = parsed.GetValue(_until);
        if (until?.Date is { } last && last < entry)
        {
            throw new WrongUseException("--until: that day lies before entry.");
        }

        var script = parsed.GetValue(_script);
        return new SimulateRequest(
            parsed.GetRequiredValue(File),
            entry,
            release,
            Certainties[parsed.GetRequiredValue(_certainty)],
            parsed.GetRequiredValue(_title),
            [.. parsed.GetValue(_overlay) ?? []],
            script == OnTime ? null : script,
            script == OnTime,
            until is null ? release?.PlusMonths(MonthsAfterRelease) ?? entry.PlusMonths(MonthsAfterEntry) : until.Date,
            parsed.GetValue(_json),
            parsed.GetRequiredValue(_language) == "nl");
    }
}
