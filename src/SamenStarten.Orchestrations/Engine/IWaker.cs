namespace SamenStarten.Orchestrations.Engine;

/// <summary>Tells an engine that something changed. A wake that gets lost costs a delay, never a fact.</summary>
public interface IWaker
{
    /// <summary>The trajectory has something new; its orchestration is started when it isn't there.</summary>
    ValueTask TrajectoryChanged(Guid trajectoryId);

    /// <summary>The sender has something to send.</summary>
    ValueTask MessagesWaiting(string sender);
}
