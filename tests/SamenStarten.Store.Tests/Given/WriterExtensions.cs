namespace SamenStarten.Store.Tests.Given;

internal static class WriterExtensions
{
    /// <summary>Runs SQL on the writer's own connection.</summary>
    public static Task<object?> Sql(this RegionStore store, string sql) => store.Writer.Run(scope => scope.Statements.Scalar(sql));
}
