namespace SamenStarten.Orchestrations.Partners.Importing;

/// <summary>Mail addresses that a directory takes: <c>name@domain</c> in ASCII, one, and nothing around it.</summary>
public static class WorkAddress
{
    // RFC 5321 4.5.3.1: of a local part, and of a path less its angle brackets.
    private const int MostBefore = 64;
    private const int MostCharacters = 254;

    public static bool IsPlain(string address) =>
        address.Length <= MostCharacters
        && address.Split('@') is [{ Length: > 0 and <= MostBefore } name, var domain]
        && name.All(c => char.IsAsciiLetterOrDigit(c) || ".!#$%&'*+/=?^_`{|}~-".Contains(c, StringComparison.Ordinal))
        && name.Split('.').All(part => part.Length > 0)
        && domain.Split('.') is { Length: > 1 } labels
        && labels.All(IsLabel);

    private static bool IsLabel(string label) =>
        label.Length is > 0 and < 64 && label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && label[0] != '-' && label[^1] != '-';
}
