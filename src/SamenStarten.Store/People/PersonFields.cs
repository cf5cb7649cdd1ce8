namespace SamenStarten.Store.People;

/// <summary>To which field a sealed value is bound.</summary>
internal static class PersonFields
{
    public const string Person = "person";

    public static string Text(Guid id) => $"text/{id:N}";

    public static string Detention(string referenceHash) => $"detention/{referenceHash}";
}
