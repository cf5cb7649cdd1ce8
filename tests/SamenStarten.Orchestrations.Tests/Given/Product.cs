namespace SamenStarten.Orchestrations.Tests.Given;

/// <summary>The files that go with the product, as every host has them.</summary>
internal static class Product
{
    private static readonly Lazy<ProductFiles> Loaded = new(() =>
    {
        var (files, findings) = ProductFiles.Load(ProductFiles.DefaultFolder);
        return files ?? throw new InvalidDataException(string.Join('\n', findings));
    });

    public static ProductFiles Files => Loaded.Value;
}
