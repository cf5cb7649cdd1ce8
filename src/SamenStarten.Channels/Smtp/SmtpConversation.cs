using MailKit;

namespace SamenStarten.Channels.Smtp;

/// <summary>Knows how far one mail came, and when to stop waiting. MailKit reports the first bytes of the text to it.</summary>
internal sealed class SmtpConversation : ITransferProgress, IDisposable
{
    private readonly CancellationTokenSource deadline;
    private readonly CancellationTokenRegistration stop;
    private readonly TimeSpan answerTimeout;

    public SmtpConversation(SmtpOptions options, CancellationToken cancellation)
    {
        answerTimeout = options.AnswerTimeout;
        deadline = new CancellationTokenSource(options.Timeout);
        stop = cancellation.Register(Stop);
    }

    public SmtpStage Stage { get; set; }

    /// <summary>Ends at the deadline, or when we are asked to stop before the text is on its way.</summary>
    public CancellationToken Token => deadline.Token;

    public void Report(long bytesTransferred, long totalSize) => Report(bytesTransferred);

    public void Report(long bytesTransferred)
    {
        if (Stage == SmtpStage.Content)
            return;
        Stage = SmtpStage.Content;
        deadline.CancelAfter(answerTimeout);
    }

    public void Dispose()
    {
        stop.Dispose();
        deadline.Dispose();
    }

    // Once the text is on its way, hearing the answer is worth more than stopping quickly: otherwise a person has to find out.
    private void Stop()
    {
        if (Stage != SmtpStage.Content)
            deadline.Cancel();
    }
}
