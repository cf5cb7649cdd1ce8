using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Trajectories;

namespace SamenStarten.Orchestrations.Commands;

/// <summary>What <c>gegevens</c> says, and the note that it may hold, which leaves it before the command is made.</summary>
internal sealed class CommandDetails(JsonFields fields, Guid commandId)
{
    public JsonFields Fields { get; } = fields;

    public SealedText? Note { get; private set; }

    /// <summary>The id of what this command records: the same command, the same id.</summary>
    public Guid NoteId { get; } = DeterministicId.From("note", commandId.ToString());

    /// <summary>Takes the note apart and answers the id of it.</summary>
    public Guid? TakeNote(bool required)
    {
        if (Fields.Text("notitie", required) is not { } text)
        {
            return null;
        }

        Note = new SealedText(NoteId, text);
        return NoteId;
    }

    public string Milestone() => Fields.Code("mijlpaal") ?? "";

    public string ReasonCode() => Fields.Code("redencode") ?? "";
}
