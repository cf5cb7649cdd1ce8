using NodaTime;

namespace SamenStarten.Cli.Simulating;

/// <summary>Until when to simulate.</summary>
/// <param name="Date">Null: until the trajectory is closed.</param>
internal sealed record LastDay(LocalDate? Date);
