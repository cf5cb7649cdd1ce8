namespace SamenStarten.Orchestrations.Engine;

/// <summary>What does each step, by its name.</summary>
public sealed class StepTable
{
    private readonly Dictionary<string, Func<object, Task<object>>> _steps = new(StringComparer.Ordinal);

    /// <summary>The names of all steps.</summary>
    public IEnumerable<string> Names => _steps.Keys;

    public StepTable Add<TInput, TOutput>(Step<TInput, TOutput> step, Func<TInput, Task<TOutput>> work)
        where TInput : notnull
        where TOutput : notnull
    {
        _steps.Add(step.Name, async input => await work((TInput)input));
        return this;
    }

    /// <summary>Does a step. One that nobody added can't happen.</summary>
    public async Task<TOutput> Do<TInput, TOutput>(Step<TInput, TOutput> step, TInput input) => (TOutput)await _steps[step.Name](input!);
}
