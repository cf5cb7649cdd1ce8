namespace SamenStarten.Orchestrations.Tests.Given;

/// <summary>Numbers of nobody that pass the eleven test.</summary>
internal static class Bsns
{
    public static string Of(int number)
    {
        for (var bsn = 999_900_000 + (number * 100); ; bsn++)
        {
            var digits = $"{bsn}".Select(c => c - '0').ToArray();
            if (digits.Take(8).Select((digit, place) => digit * (9 - place)).Sum() - digits[8] is var sum && sum % 11 == 0)
            {
                return $"{bsn}";
            }
        }
    }
}
