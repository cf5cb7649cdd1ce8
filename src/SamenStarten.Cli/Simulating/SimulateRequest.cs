using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Core.Simulation;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Cli.Simulating;

/// <summary>What was asked on the command line, defaults filled in.</summary>
/// <param name="OverlayFiles">In the order in which they are laid.</param>
/// <param name="ScriptFile">Null when there is none, or everybody answers on time.</param>
/// <param name="Until">The last day; null: until it is closed.</param>
/// <param name="IsDutch">Names in Dutch, else in English.</param>
internal sealed record SimulateRequest(
    string File, LocalDate Entry, LocalDate? Release, ReleaseDateCertainty Certainty, string Title, ImmutableArray<string> OverlayFiles, string? ScriptFile,
    bool OnTime, LocalDate? Until, bool Json, bool IsDutch)
{
    public SimulationRequest With(ImmutableArray<ScriptedCommand> script) => new(Entry, Release, Certainty, Title, OnTime, script, Until);
}
