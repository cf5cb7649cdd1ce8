using Microsoft.AspNetCore.Identity;

namespace SamenStarten.Web.SignIn;

/// <summary>Somebody who signs in with an account of ours.</summary>
public sealed class Account : IdentityUser
{
    /// <summary>The contact in the directory whose tasks he does; null for who is none.</summary>
    [PersonalData]
    public string? ContactId { get; set; }
}
