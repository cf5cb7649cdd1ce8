namespace SamenStarten.Cli.Output;

/// <summary>What the command line answers to the shell.</summary>
public static class ExitCodes
{
    public const int Done = 0;
    public const int Findings = 1;
    public const int WrongUse = 2;
}
