using NodaTime;
using SamenStarten.Orchestrations.Partners;
using SamenStarten.Store.Databases;

namespace SamenStarten.Store.Partners;

/// <summary>How contacts, and where they fill their role, are written.</summary>
internal static class ContactWriting
{
    // Another address is another chance: that mail came back from the old one says nothing about it.
    private const string KeepContact = """
        INSERT INTO contacts (id, role, organisation, address, phone, deputy_id, language, unit, name, is_mailbox, attendance, rhythm, confirmed_on)
        VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12)
        ON CONFLICT (id) DO UPDATE SET role=excluded.role, organisation=excluded.organisation, address=excluded.address, phone=excluded.phone,
            deputy_id=excluded.deputy_id, language=excluded.language, unit=excluded.unit, name=excluded.name, is_mailbox=excluded.is_mailbox,
            attendance=excluded.attendance, rhythm=excluded.rhythm, confirmed_on=coalesce(excluded.confirmed_on, contacts.confirmed_on),
            doubtful_since=CASE WHEN contacts.address=excluded.address THEN contacts.doubtful_since ELSE NULL END,
            doubtful_why=CASE WHEN contacts.address=excluded.address THEN contacts.doubtful_why ELSE NULL END
        """;

    private const string Trust = "UPDATE contacts SET confirmed_on=@p1, doubtful_since=NULL, doubtful_why=NULL WHERE id=@p0";
    private const string Distrust = "UPDATE contacts SET doubtful_since=@p1, doubtful_why=@p2 WHERE id=@p0 AND doubtful_since IS NULL";

    private static readonly string KeepPlace = Insertion.Once("contact_scopes", "contact_id", "municipality", "institution");

    public static void Keep(WriteScope scope, Contact contact) => scope.Statements.Run(
        KeepContact, contact.Id, contact.Role, contact.Organisation, contact.Address, contact.Phone, contact.DeputyId, contact.Language, contact.Unit,
        contact.Name, contact.IsMailbox, (int)contact.Attendance, contact.Rhythm.ToString(), DayText.Of(contact.ConfirmedOn));

    public static void Fill(WriteScope scope, string contactId, Place place) =>
        scope.Statements.Run(KeepPlace, contactId, place.Municipality ?? "", place.Institution ?? "");

    public static void Leave(WriteScope scope, string contactId) => scope.Statements.Run("DELETE FROM contact_scopes WHERE contact_id=@p0", contactId);

    public static void LeaveAll(WriteScope scope) => scope.Statements.Run("DELETE FROM contact_scopes");

    public static void Confirm(WriteScope scope, string contactId, LocalDate today) => scope.Statements.Run(Trust, contactId, DayText.Of(today));

    public static void Doubt(WriteScope scope, string contactId, string why, Instant since) =>
        scope.Statements.Run(Distrust, contactId, InstantText.Of(since), why);

    /// <summary>The other one takes every place of the first, and deputises for whom he deputised.</summary>
    public static void HandOver(WriteScope scope, string from, string to)
    {
        scope.Statements.Run(
            "INSERT INTO contact_scopes (contact_id, municipality, institution) SELECT @p1, municipality, institution FROM contact_scopes WHERE contact_id=@p0 ON CONFLICT DO NOTHING",
            from, to);
        Leave(scope, from);
        scope.Statements.Run("UPDATE contacts SET deputy_id=@p1 WHERE deputy_id=@p0 AND id<>@p1", from, to);
        scope.Statements.Run("UPDATE contacts SET deputy_id=NULL WHERE deputy_id=@p0", from);
    }

    public static void KeepAbsence(WriteScope scope, Absence absence) => scope.Statements.Run(
        "INSERT INTO absences (contact_id, from_day, until_day) VALUES (@p0, @p1, @p2) ON CONFLICT (contact_id, from_day) DO UPDATE SET until_day=excluded.until_day",
        absence.ContactId, DayText.Of(absence.From), DayText.Of(absence.Until));

    public static void ForgetAbsence(WriteScope scope, string contactId, LocalDate from) =>
        scope.Statements.Run("DELETE FROM absences WHERE contact_id=@p0 AND from_day=@p1", contactId, DayText.Of(from));

    public static void Keep(WriteScope scope, Organisation organisation) => scope.Statements.Run(
        "INSERT INTO organisations (name, via, tasks_via) VALUES (@p0, @p1, @p2) ON CONFLICT (name) DO UPDATE SET via=excluded.via, tasks_via=excluded.tasks_via",
        organisation.Name, organisation.Via, organisation.TasksVia);
}
