using SamenStarten.Cli.Output;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Simulation;
using SamenStarten.Core.Workflows;
using Spectre.Console;

namespace SamenStarten.Cli.Simulating;

/// <summary>A simulation for a person to read: day by day, and at the end what it would mean for people.</summary>
internal static class Timeline
{
    public static void Write(SimulationResult result, Workflow workflow, SimulateRequest request, Terminal terminal)
    {
        var paper = new Paper(terminal);
        var words = request.IsDutch ? TimelineWords.Dutch : TimelineWords.English;
        paper.Line(words.Pick(workflow.Name), new Style(decoration: Decoration.Bold));
        foreach (var day in result.Happenings.GroupBy(h => h.At.LocalDate()))
        {
            paper.Line("");
            paper.Line(words.Day(day.Key), new Style(decoration: Decoration.Bold));
            foreach (var happening in day)
            {
                var time = happening.At.LocalTime();
                paper.Line(
                    string.Create(
                        System.Globalization.CultureInfo.InvariantCulture,
                        $"  {time.Hour:00}:{time.Minute:00}  {words.Kind(happening),-22}  {What(happening, workflow, words)}").TrimEnd(),
                    StyleOf(happening));
            }
        }

        var footprint = Footprint.Of(result);
        paper.Line("");
        paper.Line(footprint.ToString(), new Style(decoration: Decoration.Bold));
        if (footprint.BusiestRole is { } busiest)
        {
            paper.Line($"{words.Busiest}: {RoleName(busiest, workflow, words)}");
        }
    }

    private static string What(Happening h, Workflow workflow, TimelineWords words)
    {
        var role = h.Role is { } id ? RoleName(id, workflow, words) : "";
        return h.Kind switch
        {
            "track" => words.Pick(workflow.Track(h.Track!).Name),
            "phase" => workflow.Phases.FirstOrDefault(p => p.Id == h.Phase) is { } phase ? $"{h.Phase} {words.Pick(phase.Name)}" : h.Phase!,
            "message" => $"{h.Template} → {role}",
            "document-requested" => $"{h.Milestone} {h.Document} ({role})",
            _ when h.Milestone is { } milestone => $"{milestone} {words.Pick(workflow.Find(milestone)!.Name)} ({role})",
            _ => "",
        };
    }

    private static string RoleName(string id, Workflow workflow, TimelineWords words) => workflow.FindRole(id) is { } role ? words.Pick(role.Name) : id;

    private static Style StyleOf(Happening h) => h.Kind switch
    {
        "due" => new Style(Color.Yellow),
        "escalated" => new Style(Color.Red),
        "completed" or "closed" => new Style(Color.Green),
        "message" => new Style(Color.Blue),
        "opened" or "not-applicable" or "document-requested" => new Style(Color.Grey),
        _ => Style.Plain,
    };
}
