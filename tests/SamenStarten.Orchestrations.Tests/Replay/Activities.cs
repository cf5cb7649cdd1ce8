using SamenStarten.Orchestrations.Engine;

namespace SamenStarten.Orchestrations.Tests.Replay;

/// <summary>The steps as an engine calls them: by name, with text in and text out.</summary>
internal sealed class Activities(StepTable steps)
{
    private readonly Dictionary<string, Func<string, Task<string>>> _known = new(StringComparer.Ordinal);

    public void Learn<TInput, TOutput>(Step<TInput, TOutput> step) => _known.TryAdd(
        step.Name, async input => EngineJson.Write(await steps.Do(step, EngineJson.Read<TInput>(input))));

    public bool Knows(string step) => _known.ContainsKey(step);

    public Task<string> Run(string step, string input) => _known[step](input);
}
