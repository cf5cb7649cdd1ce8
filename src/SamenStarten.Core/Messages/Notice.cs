using NodaTime;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Messages;

/// <summary>Something that one contact is to hear about one milestone.</summary>
/// <param name="Critical">Critical work.</param>
/// <param name="CantWait">Due so soon that it goes now, whatever else he heard this week.</param>
/// <param name="Template">The text it asks for when it decides what the mail is.</param>
internal sealed record Notice(
    AskKind Kind, string Role, string ContactId, string Milestone, LocalDate? Due, string? Document, Rung? Rung, bool Critical, bool CantWait,
    string Template)
{
    public AskLine Line { get; } = new(Milestone, Due, Document);
}
