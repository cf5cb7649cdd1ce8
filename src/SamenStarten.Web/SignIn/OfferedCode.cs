namespace SamenStarten.Web.SignIn;

/// <summary>A code that was handed over and not used yet. Kept, so that it works in every process and after a restart.</summary>
internal sealed class OfferedCode
{
    public Guid Id { get; init; }

    /// <summary>What it is for: the id of an account, or <see cref="FirstAdministrator"/>.</summary>
    public string For { get; init; } = "";

    public byte[] Hash { get; init; } = [];

    /// <summary>Until when it works, in seconds since 1970; null for as long as nobody used it.</summary>
    public long? Until { get; init; }

    public bool SecondFactorToo { get; init; }
}
