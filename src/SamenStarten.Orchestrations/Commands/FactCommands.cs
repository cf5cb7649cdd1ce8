using System.Collections.Frozen;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Orchestrations.Commands;

/// <summary>Facts that come as a detention message as a rule, and that a person can enter too: same fields (contracts of the messages).</summary>
internal static class FactCommands
{
    private static readonly FrozenDictionary<string, string> DateKinds = new Dictionary<string, string>
    {
        ["einddatum"] = ReleaseDateKinds.EndDate,
        ["voorwaardelijke-invrijheidstelling"] = "ConditionalRelease",
        ["penitentiair-programma"] = "PenitentiaryProgramme",
        ["beperkt-beveiligde-afdeling"] = "LimitedSecurityUnit",
        ["eindverlof"] = "EndLeave",
        ["uit-kliniek"] = ReleaseDateKinds.ClinicExit,
    }.ToFrozenDictionary();

    /// <summary>How sure a date is, in the words of the detention messages.</summary>
    public static FrozenDictionary<string, ReleaseDateCertainty> Certainties { get; } = new Dictionary<string, ReleaseDateCertainty>
    {
        ["fictief"] = ReleaseDateCertainty.Fictive,
        ["voorlopig"] = ReleaseDateCertainty.Provisional,
        ["definitief"] = ReleaseDateCertainty.Definite,
    }.ToFrozenDictionary();

    /// <summary>The titles of a detention, as the messages have them.</summary>
    public static FrozenDictionary<string, string> Titles { get; } =
        DetentionTitles.All.ToFrozenDictionary(title => title);

    /// <summary>Inside again; without <c>einddatum</c> nobody knows until when.</summary>
    public static Command Return(CommandDetails d)
    {
        var institution = d.Fields.Name("inrichting", required: true) ?? "";
        var cause = d.Fields.Code("reden") ?? "";
        var (date, certainty) = End(d, required: false);
        return new ReturnInside(institution, cause, date, certainty);
    }

    /// <summary>To a clinic; without <c>einddatum</c> nobody knows until when.</summary>
    public static Command Clinic(CommandDetails d)
    {
        var (date, certainty) = End(d, required: false);
        return new PlaceInClinic(date, certainty);
    }

    private static (NodaTime.LocalDate? Date, ReleaseDateCertainty Certainty) End(CommandDetails d, bool required)
    {
        var given = d.Fields.Object("einddatum", required);
        var date = given?.Date("datum");
        var certainty = given?.Choice("zekerheid", Certainties, required: true);
        given?.RefuseOthers();
        return (date, certainty ?? default);
    }

    /// <summary><c>einddatum: null</c> takes the date back.</summary>
    public static Command MoveReleaseDate(CommandDetails d)
    {
        var kind = d.Fields.Choice("soort", DateKinds, required: false) ?? ReleaseDateKinds.EndDate;
        var cause = d.Fields.Code("reden") ?? "";
        if (d.Fields.IsNull("einddatum"))
        {
            return new MoveReleaseDate(kind, null, ReleaseDateCertainty.Definite, cause);
        }

        var (date, certainty) = End(d, required: true);
        return new MoveReleaseDate(kind, date, certainty, cause);
    }

    public static Command Transfer(CommandDetails d) => new TransferPerson(
        d.Fields.Name("van", required: true) ?? "", d.Fields.Name("naar", required: true) ?? "", d.Fields.Date("datum") ?? default);
}
