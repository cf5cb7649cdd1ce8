using System.Text;
using SamenStarten.Orchestrations.Partners;
using SamenStarten.Orchestrations.Partners.Importing;
using static SamenStarten.Orchestrations.Tests.Partners.Directories;

namespace SamenStarten.Orchestrations.Tests.Partners;

public sealed class DirectoryFileTests
{
    private const string Row = "Gemeente Hoorn;DebtAssistance;schulden@hoorn.example";

    [Fact]
    public void A_row_becomes_a_card()
    {
        var file = Read(
            Context(), ";id;afdeling;naam;gemeente;inrichting;telefoon;taal;functioneel;dagen;bundel",
            $"{Row};c-jansen;Schuldhulp;J. Jansen;405|Alkmaar;;0229 252200;en;nee;ma, di;dagelijks");

        Assert.Empty(file.Findings);
        var (contact, places) = (file.Cards.Single().Contact, file.Cards.Single().Places);
        Assert.Equal(("c-jansen", "DebtAssistance", "Gemeente Hoorn", "schulden@hoorn.example"), (contact.Id, contact.Role, contact.Organisation, contact.Address));
        Assert.Equal(("Schuldhulp", "J. Jansen", "0229 252200", "en"), (contact.Unit, contact.Name, contact.Phone, contact.Language));
        Assert.Equal((AttendanceDays.Monday | AttendanceDays.Tuesday, MailRhythm.Daily, false), (contact.Attendance, contact.Rhythm, contact.IsMailbox));
        Assert.Equal([new Place(Alkmaar, null), new Place(Hoorn, null)], places);
    }

    [Theory]
    [InlineData("organisatie;rol;adres\r\nGemeente Hoorn;Schulddienstverlening;a@b.example")]
    [InlineData("adres,rol,organisatie\na@b.example,DebtAssistance,Gemeente Hoorn\n")]
    [InlineData("E-mail\tRol\tOrganisatie\na@b.example\tdebtassistance\tGemeente Hoorn")]
    [InlineData("sep=;\r\norganisatie;rol;adres\r\n\r\nGemeente Hoorn;Debt assistance;a@b.example\r\n;;\r\n")]
    [InlineData("\uFEFForganisatie;rol;adres\r\n\"Gemeente Hoorn\";DebtAssistance;a@b.example")]
    public void Separators_order_and_names_of_columns_are_free(string text)
    {
        var file = ReadText(Context(), text);

        Assert.Empty(file.Findings);
        Assert.Equal(("Gemeente Hoorn", "DebtAssistance", "a@b.example"), (file.Cards.Single().Contact.Organisation, file.Cards.Single().Contact.Role, file.Cards.Single().Contact.Address));
    }

    [Fact]
    public void A_Dutch_Excel_saves_in_Windows_1252_and_as_Unicode_text()
    {
        const string text = "organisatie;rol;adres\r\nCoöperatie Één;DebtAssistance;a@b.example";
        byte[][] files =
        [
            CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text),
            [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
            Encoding.UTF8.GetBytes(text),
        ];

        Assert.All(files, bytes => Assert.Equal("Coöperatie Één", DirectoryFile.Read(bytes, Context()).Cards.Single().Contact.Organisation));
    }

    [Fact]
    public void Who_comes_without_an_id_has_one_that_follows_from_address_and_role()
    {
        var first = Read(Context(), "", Row).Cards.Single().Contact.Id;

        Assert.Matches("^c-[0-9a-f]{12}$", first);
        Assert.Equal(first, Read(Context(), "", Row.Replace("schulden@", "Schulden@", StringComparison.Ordinal)).Cards.Single().Contact.Id);
        Assert.NotEqual(first, Read(Context(), "", Row.Replace("DebtAssistance", "Shelter", StringComparison.Ordinal)).Cards.Single().Contact.Id);
    }

    [Fact]
    public void Who_is_known_by_address_and_role_keeps_his_id_and_by_id_gets_a_new_address()
    {
        var context = Context(Card("jansen"));

        Assert.Equal("jansen", Read(context, "", "Gemeente Hoorn;DebtAssistance;JANSEN@hoorn.example").Cards.Single().Contact.Id);
        Assert.Equal("nieuw@hoorn.example", Read(context, ";id", "Gemeente Hoorn;DebtAssistance;nieuw@hoorn.example;jansen").Cards.Single().Contact.Address);
    }

    [Fact]
    public void A_column_that_is_not_there_leaves_what_is_known()
    {
        var known = Card("jansen", deputy: "x") with { };
        var context = Context(known with { Contact = known.Contact with { Attendance = AttendanceDays.Friday, Name = "J. Jansen" } });

        var without = Read(context, ";id", "Gemeente Hoorn;DebtAssistance;jansen@hoorn.example;jansen").Cards.Single();
        var emptied = Read(context, ";id;naam;telefoon;vervanger;dagen", "Gemeente Hoorn;DebtAssistance;jansen@hoorn.example;jansen;;;;").Cards.Single().Contact;

        Assert.Equal(("14 0229", "x", "J. Jansen", AttendanceDays.Friday), (without.Contact.Phone, without.Contact.DeputyId, without.Contact.Name, without.Contact.Attendance));
        Assert.Equal([new Place(Hoorn, null)], without.Places);
        Assert.Equal((null, null, null, AttendanceDays.NotSaid), (emptied.Phone, emptied.DeputyId, emptied.Name, emptied.Attendance));
    }

    [Fact]
    public void Rows_of_one_contact_that_differ_in_place_go_together()
    {
        var file = Read(Context(), ";gemeente;inrichting", $"{Row};Hoorn;", $"{Row};;{Prison}");

        Assert.Empty(file.Findings);
        Assert.Equal([new Place(null, Prison), new Place(Hoorn, null)], file.Cards.Single().Places);
    }

    [Theory]
    [InlineData(";DebtAssistance;a@b.example", "missing-organisation")]
    [InlineData("Gemeente Hoorn;;a@b.example", "missing-role")]
    [InlineData("Gemeente Hoorn;DebtAssistance;", "missing-address")]
    [InlineData("Gemeente Hoorn;Toverkol;a@b.example", "unknown-role")]
    [InlineData("Gemeente Hoorn;Person;a@b.example", "unknown-role")]
    [InlineData("Gemeente Hoorn;Regiehouder;a@b.example", "unknown-role")]
    [InlineData("Gemeente Hoorn;DebtAssistance;geen adres", "invalid-address")]
    [InlineData("Gemeente Hoorn;DebtAssistance;a@b.example, c@d.example", "invalid-address")]
    [InlineData("Gemeente Hoorn;DebtAssistance;<a@b.example>", "invalid-address")]
    [InlineData("Gemeente Hoorn;DebtAssistance;a@localhost", "invalid-address")]
    [InlineData("Gemeente Hoorn;DebtAssistance;\"a@b.example\r\nBcc: all@b.example\"", "line-break-in-address")]
    [InlineData("Gemeente Hoorn;DebtAssistance;\"a@b.example\n\"", "line-break-in-address")]
    [InlineData("Gemeente \u0007Hoorn;DebtAssistance;a@b.example", "control-character")]
    [InlineData("Gemeente Hoorn;DebtAssistance;a@b.example;te veel", "too-many-cells")]
    public void A_row_that_is_wrong_is_a_finding_and_the_rest_goes_on(string row, string code)
    {
        var file = Read(Context(), "", row, Row);

        Assert.Equal([code], file.Codes());
        Assert.Equal(2, file.Findings[0].Line);
        Assert.True(file.HasRefusedRows);
        Assert.Equal("schulden@hoorn.example", file.Cards.Single().Contact.Address);
    }

    [Theory]
    [InlineData("gemeente", "Verweggistan", "unknown-municipality")]
    [InlineData("gemeente", "Hoorn|9999", "unknown-municipality")]
    [InlineData("inrichting", "PI Nergens", "unknown-institution")]
    [InlineData("afzender", "graph:nergens", "unknown-sender")]
    [InlineData("taakafzender", "graph:nergens", "unknown-sender")]
    [InlineData("taal", "fr", "unknown-language")]
    [InlineData("functioneel", "misschien", "not-yes-or-no")]
    [InlineData("dagen", "ma,za", "unknown-day")]
    [InlineData("bundel", "jaarlijks", "unknown-rhythm")]
    [InlineData("id", "jansen@hoorn.example", "invalid-id")]
    [InlineData("naam", "\"Jan\nJansen\"", "control-character")]
    [InlineData("naam", "Jan\u0000", "control-character")]
    public void A_cell_that_is_wrong_is_a_finding_about_its_column(string column, string cell, string code)
    {
        var finding = Assert.Single(Read(Context(), $";{column}", $"{Row};{cell}").Findings);

        Assert.Equal((code, column, true), (finding.Code, finding.Column, finding.RefusesRow));
    }

    [Theory]
    [InlineData("niemand", "unknown-deputy")]
    [InlineData("weg@hoorn.example", "unknown-deputy")]
    [InlineData("schulden@hoorn.example", "own-deputy")]
    public void A_deputy_that_cannot_be_is_left_out_and_said(string deputy, string code)
    {
        var gone = Card("weg") with { Places = [] };
        var file = Read(Context(gone), ";vervanger", $"{Row};{deputy}");

        Assert.Equal([code], file.Codes());
        Assert.False(file.HasRefusedRows);
        Assert.Null(file.Cards.Single().Contact.DeputyId);
    }

    [Fact]
    public void A_deputy_is_found_by_id_or_address_in_the_file_and_in_the_directory()
    {
        var file = Read(
            Context(Card("pietersen")), ";id;vervanger", $"{Row};a;pietersen@hoorn.example", "Gemeente Hoorn;DebtAssistance;b@hoorn.example;b;a",
            "Gemeente Hoorn;DebtAssistance;c@hoorn.example;c;B@hoorn.example");

        Assert.Empty(file.Findings);
        Assert.Equal(["pietersen", "a", "b"], file.Cards.Select(card => card.Contact.DeputyId));
    }

    [Theory]
    [InlineData("Gemeente Hoorn;DebtAssistance;schulden@hoorn.example;")]
    [InlineData("Gemeente Hoorn;DebtAssistance;schulden@hoorn.example;Hoorn|Alkmaar")]
    [InlineData("Gemeente Alkmaar;DebtAssistance;schulden@hoorn.example;Alkmaar")]
    public void Rows_that_say_twice_who_somebody_is_are_double(string second)
    {
        var file = Read(Context(), ";gemeente", $"{Row};Hoorn", second);

        // Everywhere, and in Hoorn, are two places of one contact.
        Assert.Equal(second.EndsWith(';') ? [] : ["double-row"], file.Codes());
        Assert.Single(file.Cards);
    }

    [Fact]
    public void Two_ids_for_one_mailbox_in_one_role_are_double()
    {
        var file = Read(Context(), ";id", $"{Row};a", $"{Row};b", "Gemeente Hoorn;DebtAssistance;c@hoorn.example;b");

        Assert.Equal(["double-row"], file.Codes());
        Assert.Equal(["a", "b"], file.Cards.Select(card => card.Contact.Id));
    }

    [Fact]
    public void An_organisation_says_once_how_it_is_reached()
    {
        var file = Read(Context(), ";afzender", $"{Row};{Sender}", "Gemeente Hoorn;Shelter;b@hoorn.example;", "Gemeente Hoorn;CivilAffairs;c@hoorn.example;smtp:gemeente");

        Assert.Equal(["sender-conflict"], file.Codes());
        Assert.Equal([new Organisation("Gemeente Hoorn", Sender, null)], file.Organisations);
        Assert.Equal(3, file.Cards.Length);
    }

    [Theory]
    [InlineData("", "empty-file")]
    [InlineData("\r\n\r\n", "empty-file")]
    [InlineData("organisatie;adres\r\nx;a@b.example", "missing-column")]
    [InlineData("organisatie;rol;adres;schoenmaat\r\nx;DebtAssistance;a@b.example;43", "unknown-column")]
    [InlineData("organisatie;rol;adres;mail\r\nx;DebtAssistance;a@b.example;c@d.example", "double-column")]
    [InlineData("organisatie;rol;adres\r\nx\"y\"z;DebtAssistance;a@b.example", "bad-quotes")]
    public void What_is_wrong_with_a_file_is_said(string text, string code) => Assert.Contains(code, ReadText(Context(), text).Codes());

    [Fact]
    public void Any_bytes_are_read_without_trouble()
    {
        var random = new Random(7);
        for (var times = 0; times < 300; times++)
        {
            var bytes = new byte[random.Next(400)];
            random.NextBytes(bytes);
            DirectoryFile.Read(bytes, Context());
            DirectoryFile.Read([.. Encoding.UTF8.GetBytes("organisatie;rol;adres;gemeente\n"), .. bytes], Context());
        }
    }
}
