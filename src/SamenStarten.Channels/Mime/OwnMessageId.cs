namespace SamenStarten.Channels.Mime;

/// <summary>
/// Recognises our message ids in what others send: a UUID of version 5 in small letters. Mail programs make ids that look much like
/// them (version 4, in capitals), and those are about other mail.
/// </summary>
internal static class OwnMessageId
{
    private const int Length = 36;

    // Where a UUID says which version it is: xxxxxxxx-xxxx-Vxxx.
    private const int Version = 14;

    /// <summary>The id that this is; null when it isn't one of ours.</summary>
    public static Guid? Of(string? text) =>
        text is { Length: Length } && text[Version] == '5' && !text.Any(char.IsAsciiLetterUpper)
            && Guid.TryParseExact(text, "D", out var id)
            ? id
            : null;

    /// <summary>The id in a Message-ID, with or without its angle brackets: <c>{id}@domain</c>.</summary>
    public static Guid? In(string? messageId)
    {
        var bare = messageId?.Trim().TrimStart('<');
        return bare is { Length: > Length + 1 } && bare[Length] == '@' ? Of(bare[..Length]) : null;
    }
}
