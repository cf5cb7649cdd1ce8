namespace SamenStarten.Core.Access;

/// <summary>What narrows a sight: the codes that the software acts on. Others are kept for people, and narrow it to nothing.</summary>
public static class Limits
{
    public const string FirstNameAndPhone = "first-name-and-phone";

    /// <summary>The number can be shown whole, to who says why: that is a reading of its own.</summary>
    public const string RevealWithReason = "reveal-with-reason";
}
