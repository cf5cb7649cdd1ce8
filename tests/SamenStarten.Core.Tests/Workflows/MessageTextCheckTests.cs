using System.Collections.Immutable;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Tests.Workflows;

public sealed class MessageTextCheckTests
{
    private const string File = "taak.liquid";

    private const string Good = """
        subject: Taak voor traject {{ number }}, termijn {{ due | date: "%d-%m-%Y" }}

        Beste collega,

        U hebt {% if count == 1 %}een taak{% else %}{{ count }} taken{% endif %} met termijn {{ due }}.
        Bekijk de taak: {{ link }}
        Vragen? Bel {{ phone }} op maandag of dinsdag. Dit bericht gaat uit van Samen Starten.

        Met vriendelijke groet,
        {{ sender }}
        """;

    [Fact]
    public void A_neutral_text_can_be_sent() => Assert.Empty(MessageTextCheck.Check(File, Good));

    [Fact]
    public void An_english_text_can_be_sent()
        => Assert.Empty(MessageTextCheck.Check(File, """
            subject: Reminder for {{ number }}

            Dear colleague,

            On Monday I saw that a task is open since {{ since }}. Please open {{ link }} before {{ due }}.
            """));

    [Theory]
    [InlineData("Hallo\n\n{{ number }} {{ link }}")]
    [InlineData("subject:\n\n{{ number }} {{ link }}")]
    [InlineData("\nsubject: te laat\n\n{{ number }} {{ link }}")]
    public void A_text_begins_with_its_subject(string text) => FindingAssert.Only(MessageTextCheck.Check(File, text), File, 1, "subject-missing");

    [Fact]
    public void A_subject_is_one_line()
        => FindingAssert.Only(MessageTextCheck.Check(File, "subject: Taak\nvoor {{ number }}\n\n{{ link }}"), File, 2, "line-break-in-subject");

    [Fact]
    public void An_empty_text_lacks_everything()
        => Assert.Equal(["subject-missing", "number-missing", "link-missing"], MessageTextCheck.Check(File, "").Select(f => f.Code));

    [Fact]
    public void What_the_button_says_comes_after_the_subject_and_is_read_as_well()
    {
        Assert.Empty(MessageTextCheck.Check(File, "subject: Taak {{ number }}\nbutton: Bekijk en antwoord\n\n{{ link }}"));
        FindingAssert.Only(MessageTextCheck.Check(File, "subject: Taak {{ number }}\nbutton: Antwoord\n{{ link }}"), File, 3, "line-break-in-subject");
        FindingAssert.Only(MessageTextCheck.Check(File, "subject: Taak {{ number }}\nbutton: Naar de gevangenis\n\n{{ link }}"), File, 2, "institution-named");
    }

    [Fact]
    public void A_list_of_trajectories_shows_the_number_and_the_link_of_each()
    {
        Assert.Empty(MessageTextCheck.Check(File, "subject: {{ count }} taken\n\n{% for item in items %}{{ item.number }} {{ item.link }}{% endfor %}"));
        Assert.Equal(
            ["link-missing"],
            MessageTextCheck.Check(File, "subject: {{ count }} taken\n\n{% for item in items %}{{ item.number }}{% endfor %}").Select(f => f.Code));
    }

    [Fact]
    public void A_text_about_a_contact_card_is_about_no_trajectory()
    {
        const string text = "subject: Kloppen uw gegevens nog?\n\n{{ link }}";

        Assert.Empty(MessageTextCheck.Check("nl/confirm-card.liquid", text));
        FindingAssert.Only(MessageTextCheck.Check(File, text), File, 1, "number-missing");
    }

    [Fact]
    public void The_number_is_shown_and_not_merely_asked_after()
        => FindingAssert.Only(MessageTextCheck.Check(File, "subject: Taak\n\n{% if number %}{{ link }}{% endif %}"), File, 1, "number-missing");

    [Fact]
    public void The_link_is_shown() => FindingAssert.Only(MessageTextCheck.Check(File, "subject: Taak {{ number }}\n\nDag."), File, 1, "link-missing");

    [Theory]
    [InlineData("{{ name }}")]
    [InlineData("{{ person.name }}")]
    [InlineData("{{ due | append: name }}")]
    [InlineData("{% if name %}ja{% endif %}")]
    [InlineData("{% for x in number %}")]
    [InlineData("{% for x in items %}{{ x.name }}{% endfor %}")]
    [InlineData("{% for x in items %}{{ y.number }}{% endfor %}")]
    [InlineData("{% for x in items %}{% endfor %}{{ x.number }}")]
    [InlineData("{% for x in items limit: 2 %}{% endfor %}")]
    [InlineData("{{ items }}")]
    [InlineData("{% include 'x' %}")]
    [InlineData("{{ }}")]
    [InlineData("{{ due")]
    [InlineData("{% 'aaaaaaaaaaaaa' if %}")]
    public void Only_the_fields_of_a_message_can_be_used(string liquid)
    {
        var findings = Body(liquid);

        Assert.NotEmpty(findings);
        Assert.All(findings, f => Assert.Equal((3, "unknown-field"), (f.Line, f.Code)));
    }

    [Fact]
    public void A_field_that_is_misspelt_comes_with_what_was_probably_meant()
        => Assert.Contains("did you mean “sender”?", FindingAssert.Only(Body("{{ sendr }}"), File, 3, "unknown-field"), StringComparison.Ordinal);

    [Theory]
    [InlineData("Het gaat over Quincy.", "Quincy")]
    [InlineData("Het gaat over Quincy Dekker.", "Quincy Dekker")]
    [InlineData("Quincy Dekker is er.", "Quincy Dekker")]
    [InlineData("Beste Quincy,", "Quincy")]
    [InlineData("Geachte heer Dekker,", "Dekker")]
    [InlineData("Geachte heer dekker,", "dekker")]
    [InlineData("Bel dhr. Dekker", "Dekker")]
    [InlineData("Q. Dekker komt.", "Dekker")]
    [InlineData("Dear Mr. Dekker,", "Dekker")]
    [InlineData("Ook voor DEKKER.", "DEKKER")]
    [InlineData("- Let op: Van-Dijk", "Van-Dijk")]
    [InlineData("{{ due | default: 'bij Dekker' }}", "Dekker")]
    [InlineData("nummer 123456782 hoort erbij", "123456782")]
    [InlineData("nummer 1234.56.782 hoort erbij", "1234.56.782")]
    [InlineData("Mail naar q.dekker@gemeente.example graag", "q.dekker@gemeente.example")]
    public void A_person_is_never_named(string line, string name)
    {
        var findings = Body(line);

        Assert.All(findings, f => Assert.Equal((3, "person-name"), (f.Line, f.Code)));
        Assert.Contains(findings, f => f.Sentence.Contains(name, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Bel 0223 123456. Of kom langs op dinsdag.")]
    [InlineData("Bel 0223123456 voor vragen.")]
    [InlineData("1. Bekijk de taak. 2. Meld u af!")]
    [InlineData("* Bekijk uw SMS of de PDF; met DigiD kan U verder.")]
    [InlineData("Geachte heer of mevrouw,")]
    [InlineData("“Klaar” is genoeg. “Later” ook.")]
    [InlineData("We begin in May, on a Friday.")]
    public void What_is_no_person_isnt_taken_for_one(string line) => Assert.Empty(Body(line));

    [Theory]
    [InlineData("kom naar de PI")]
    [InlineData("kom naar de P.I.")]
    [InlineData("tijdens detentie")]
    [InlineData("de ex-gedetineerde")]
    [InlineData("zijn gevangenisstraf")]
    [InlineData("de reclassering belt")]
    [InlineData("het huis van bewaring")]
    [InlineData("probation will call")]
    [InlineData("after imprisonment")]
    [InlineData("in de cel")]
    public void An_institution_is_never_named(string line) => Assert.Contains(Body(line), f => (f.Line, f.Code) == (3, "institution-named"));

    [Theory]
    [InlineData("een bed voor de nacht")]
    [InlineData("de woning")]
    [InlineData("zijn schulden")]
    [InlineData("medicatie en zorg")]
    [InlineData("de ID-kaart")]
    [InlineData("his identity card")]
    [InlineData("debts and benefits")]
    public void A_domain_of_life_is_never_named(string line)
    {
        var findings = Body(line);

        Assert.NotEmpty(findings);
        Assert.All(findings, f => Assert.Equal((3, "life-domain-named"), (f.Line, f.Code)));
    }

    [Theory]
    [InlineData("excellent cellphone")]
    [InlineData("uw taak is ontvangen en opgevangen")]
    [InlineData("zorgvuldig lezen")]
    [InlineData("bedankt voor uw bericht")]
    [InlineData("careful with pi and tea")]
    public void Words_that_only_look_alike_are_fine(string line) => Assert.Empty(Body(line));

    [Fact]
    public void The_subject_is_read_as_well()
        => FindingAssert.Only(MessageTextCheck.Check(File, "subject: Detentie van {{ number }}\n\n{{ link }}"), File, 1, "institution-named");

    // An unclosed field swallows what follows, so the link comes before it.
    private static ImmutableArray<Finding> Body(string line)
        => [.. MessageTextCheck.Check(File, $"subject: Taak {{{{ number }}}}: {{{{ link }}}}\n\n{line}")];
}
