namespace SamenStarten.Web.Access;

/// <summary>What we note about who signed in.</summary>
internal static class OurClaims
{
    /// <summary>How somebody showed who he is (RFC 8176).</summary>
    public const string Method = "amr";

    /// <summary>The value of <see cref="Method"/> when there were two factors.</summary>
    public const string TwoFactors = "mfa";

    /// <summary>The contact in the directory whose tasks somebody does.</summary>
    public const string Contact = "samen-starten/contact";

    /// <summary>How a program's identity is told from a person's.</summary>
    public const string ProgramIdentity = "program";
}
