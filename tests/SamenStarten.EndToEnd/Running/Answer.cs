namespace SamenStarten.EndToEnd.Running;

/// <summary>What the program answered to whoever called it from a shell.</summary>
internal sealed record Answer(int Exit, string Out, string Error)
{
    public string[] Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
