namespace SamenStarten.Store.Databases;

/// <summary>A door for one at a time.</summary>
internal interface IOneAtATime
{
    /// <summary>Waits until nobody is inside. What it answers is disposed of on leaving.</summary>
    Task<IAsyncDisposable> Enter(CancellationToken cancellation);
}
