using System.Diagnostics.CodeAnalysis;

namespace SamenStarten.Core.People;

/// <summary>A citizen service number (burgerservicenummer) that passes the eleven test. It masks itself wherever it is printed.</summary>
public sealed record Bsn
{
    private static readonly int[] Weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];

    private Bsn(string number) => Number = number;

    /// <summary>The nine digits. Only for sealing and for whoever may see them.</summary>
    public string Number { get; }

    /// <summary>Reads nine digits, or eight with the zero left out. False when it isn't a BSN.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Bsn? bsn)
    {
        bsn = null;
        if (text is not { Length: 8 or 9 } || !text.All(char.IsAsciiDigit))
        {
            return false;
        }

        var digits = text.PadLeft(9, '0');
        var sum = digits.Select((digit, index) => (digit - '0') * Weights[index]).Sum();
        if (sum % 11 != 0 || digits == "000000000")
        {
            return false;
        }

        bsn = new Bsn(digits);
        return true;
    }

    /// <summary>The last three digits, no more.</summary>
    public override string ToString() => $"******{Number[6..]}";
}
