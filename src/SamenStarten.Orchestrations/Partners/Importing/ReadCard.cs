namespace SamenStarten.Orchestrations.Partners.Importing;

/// <summary>A card as one row has it; its deputy is found once all rows are read.</summary>
/// <param name="Deputy">As it was written; null when there is none.</param>
/// <param name="SaysDeputy">Whether the row has a word about the deputy at all.</param>
/// <param name="Sender">The sender that the row names for the organisation.</param>
internal sealed record ReadCard(int Line, ContactCard Card, string? Deputy, bool SaysDeputy, string? Sender, string? TaskSender);
