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
    }.ToFrozenDictionary();

    /// <summary>How sure a date is, in the words of the detention messages.</summary>
    public static FrozenDictionary<string, ReleaseDateCertainty> Certainties { get; } = new Dictionary<string, ReleaseDateCertainty>
    {
        ["fictief"] = ReleaseDateCertainty.Fictive,
        ["voorlopig"] = ReleaseDateCertainty.Provisional,
        ["definitief"] = ReleaseDateCertainty.Definite,
    }.ToFrozenDictionary();

    /// <summary><c>einddatum: null</c> takes the date back.</summary>
    public static Command MoveReleaseDate(CommandDetails d)
    {
        var kind = d.Fields.Choice("soort", DateKinds, required: false) ?? ReleaseDateKinds.EndDate;
        var cause = d.Fields.Code("reden") ?? "";
        if (d.Fields.IsNull("einddatum"))
        {
            return new MoveReleaseDate(kind, null, ReleaseDateCertainty.Definite, cause);
        }

        var given = d.Fields.Object("einddatum", required: true);
        var date = given?.Date("datum");
        var certainty = given?.Choice("zekerheid", Certainties, required: true);
        given?.RefuseOthers();
        return new MoveReleaseDate(kind, date, certainty ?? default, cause);
    }

    public static Command Transfer(CommandDetails d) => new TransferPerson(
        d.Fields.Name("van", required: true) ?? "", d.Fields.Name("naar", required: true) ?? "", d.Fields.Date("datum") ?? default);
}
