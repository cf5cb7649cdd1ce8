namespace SamenStarten.Orchestrations.Detention;

/// <summary>What became of one line, as <c>import --json</c> and the API say it (contracts.md 2).</summary>
/// <param name="Line">Its number, from 1.</param>
public sealed record AnsweredLine(int Line, string Result, string? Code, string? Sentence, string? Field)
{
    public static AnsweredLine Of(int number, LineAnswer answer) => new(number, answer.Result, answer.Code, answer.Sentence, answer.Field);
}
