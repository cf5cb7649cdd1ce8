using SamenStarten.Store.Databases;

namespace SamenStarten.Store.People;

/// <summary>Adds to the audit of readings.</summary>
internal static class ReadingWriting
{
    private static readonly string Add = Insertion.Into("readings", "actor", "role", "purpose", "read_at", "person_id", "field_group");

    public static void Keep(WriteScope scope, Guid personId, Reader by) =>
        scope.Statements.Run(Add, by.Actor, by.Role, by.Purpose, InstantText.Of(by.At), personId, by.FieldGroup);
}
