using SamenStarten.Core.Trajectories;

namespace SamenStarten.Orchestrations.Partners.Importing;

/// <summary>Ids of contacts. They stand in the log and in addresses of pages, so no mail address is one.</summary>
internal static class ContactIds
{
    private const int Digits = 12;
    private const int MostCharacters = 64;

    /// <summary>The id of who came without one: the same mailbox in the same role has the same id.</summary>
    public static string For(string address, string role) =>
        $"c-{DeterministicId.From("contact", address.ToUpperInvariant(), role).ToString("N")[..Digits]}";

    public static bool IsPlain(string id) => id.Length <= MostCharacters && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_');
}
