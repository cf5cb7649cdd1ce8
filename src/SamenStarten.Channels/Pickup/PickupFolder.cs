using SamenStarten.Channels.Mime;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Channels.Pickup;

/// <summary>
/// Writes every mail as a file, <c>{message id}.eml</c>, for a mail server or a person to pick up. A reader never sees half a mail,
/// and a mail that was answered as handed over survives a power cut. The same mail again is the same file with the same bytes.
/// </summary>
/// <remarks>
/// What is wrong with the folder says nothing about the mail: it waits, with all others, as <c>folder-missing</c>, <c>folder-full</c>,
/// <c>folder-refused</c> (no permission) or <c>folder-trouble</c> (anything else). When to try again is for the caller to say.
/// A folder that went missing is not made anew: it may be a share that isn't mounted, and mail would pile up underneath.
/// </remarks>
public sealed class PickupFolder(string folder) : IChannel
{
    public const string ChannelName = "pickup";

    // ENOSPC and EDQUOT on Linux, ERROR_HANDLE_DISK_FULL and ERROR_DISK_FULL on Windows.
    private static readonly int[] Full = [28, 122, unchecked((int)0x80070027), unchecked((int)0x80070070)];

    /// <inheritdoc/>
    public string Name => ChannelName;

    /// <inheritdoc/>
    public bool RepeatsSafely => true;

    /// <inheritdoc/>
    public async Task<DeliveryAnswer> Send(OutgoingMail mail, CancellationToken cancellation = default)
    {
        if (MailFormat.Problem(mail) is { } problem)
            return new(MessageState.Failed, null, problem, null);

        var name = $"{mail.MessageId:D}.eml";
        // The same name at every attempt: what a crash left is overwritten, not left lying about.
        var unfinished = Path.Combine(folder, $".{name}.tmp");
        try
        {
            using var message = MailFormat.ToMime(mail);
            await Write(message, unfinished, cancellation);
            File.Move(unfinished, Path.Combine(folder, name), overwrite: true);
            FolderSync.Flush(folder);
            return new(MessageState.HandedOver, name, null, null);
        }
        catch (OperationCanceledException)
        {
            return Waits("stopped") with { AllWait = false };
        }
        catch (UnauthorizedAccessException)
        {
            return Waits("folder-refused");
        }
        catch (IOException trouble)
        {
            Forget(unfinished);
            return Waits(trouble switch
            {
                DirectoryNotFoundException or FileNotFoundException => "folder-missing",
                _ when Full.Contains(trouble.HResult) => "folder-full",
                _ => "folder-trouble",
            });
        }
    }

    private static DeliveryAnswer Waits(string problem) => new(MessageState.Waiting, null, problem, null) { AllWait = true };

    private static async Task Write(MimeKit.MimeMessage message, string path, CancellationToken cancellation)
    {
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
        await message.WriteToAsync(MailFormat.Wire, file, cancellation);
        await file.FlushAsync(cancellation);
        file.Flush(flushToDisk: true);
    }

    // Half a mail takes room that a full disk doesn't have. Where it can't be removed, the next attempt overwrites it.
    private static void Forget(string unfinished)
    {
        try
        {
            File.Delete(unfinished);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
        }
    }
}
