using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using SamenStarten.Channels.Texts;
using SamenStarten.Core.Messages;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Channels.Tests.Texts;

public partial class MailComposerTests
{
    public static TheoryData<string, string> EveryText =>
        [.. MessageTemplates.Languages.SelectMany(language => MessageTemplates.Names.Select(name => (language, name)))];

    public static TheoryData<string, string> EveryTextOnATrajectory =>
        [.. EveryText.Select(row => row.Data).Where(text => text.Item2 is not (Templates.Digest or Templates.ConfirmCard))];

    [Theory]
    [MemberData(nameof(EveryTextOnATrajectory))]
    public void A_mail_names_its_sender_the_number_a_date_a_telephone_number_and_its_link(string language, string name)
    {
        var mail = Compose(name, language);

        Assert.Contains(Given.Arguments.Number, mail.Subject + mail.Text, StringComparison.Ordinal);
        Assert.Contains(Given.Sender.Name, mail.Text, StringComparison.Ordinal);
        Assert.Contains(Given.Sender.Phone, mail.Text, StringComparison.Ordinal);
        Assert.Contains($"https://taken.example/samen/t/{Given.Id(1):D}.", mail.Text, StringComparison.Ordinal);
        Assert.Contains(MailDates.InWords(Given.Due, language), mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("2026", mail.Subject.Replace(Given.Arguments.Number, "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("task", "nl", 1, "Verzoek vóór vr 17 april, traject 2604-117")]
    [InlineData("task", "nl", 3, "3 verzoeken vóór vr 17 april, traject 2604-117")]
    [InlineData("task", "en", 1, "Request before Fri 17 April, trajectory 2604-117")]
    [InlineData("task", "en", 3, "3 requests before Fri 17 April, trajectory 2604-117")]
    [InlineData("reminder", "nl", 1, "Herinnering: verzoek vóór vr 17 april, traject 2604-117")]
    [InlineData("reminder", "en", 2, "Reminder: 2 requests before Fri 17 April, trajectory 2604-117")]
    [InlineData("escalation-e1", "nl", 1, "Nog geen antwoord: verzoek vóór vr 17 april, traject 2604-117")]
    [InlineData("document-request", "nl", 2, "2 documenten gevraagd vóór vr 17 april, traject 2604-117")]
    [InlineData("withdrawn", "en", 1, "No longer needed: request before Fri 17 April, trajectory 2604-117")]
    [InlineData("question", "nl", 1, "Vraag over traject 2604-117")]
    public void A_subject_says_how_many_by_when_and_which_trajectory(string name, string language, int count, string subject)
    {
        var arguments = Given.Arguments with { Number = "2604-117", Lines = [.. Given.Arguments.Lines.Take(count)] };

        Assert.Equal(subject, Compose(name, language, arguments).Subject);
    }

    [Fact]
    public void A_contact_card_is_asked_after_without_a_trajectory()
    {
        var mail = Compose(Templates.ConfirmCard, "nl", Given.Arguments with { Number = "", Due = null, Lines = [] });

        Assert.Equal("Kloppen uw contactgegevens nog?", mail.Subject);
        Assert.DoesNotContain("traject", mail.Text, StringComparison.Ordinal);
        Assert.Null(mail.Calendar);
        Assert.Null(mail.Outline);
    }

    [Fact]
    public void What_it_is_about_goes_along_for_programs()
    {
        var outline = Compose("task", "nl").Outline!;

        Assert.Equal((Given.Id(1001), "T-2026-00042", "task", Given.Due), (outline.TrajectoryId, outline.Number, outline.Template, outline.Due));
        Assert.Equal(Given.Links.Link(Given.Sender.LinkBase, Given.Id(1), "contact-7"), outline.Link);
    }

    [Theory]
    [MemberData(nameof(EveryText))]
    public void No_mail_tells_of_the_person_of_an_institution_or_of_a_life_domain(string language, string name)
    {
        var mail = Compose(name, language);

        Assert.DoesNotMatch(Telling(), mail.Subject);
        Assert.DoesNotMatch(Telling(), mail.Text.Replace(Given.Sender.LinkBase.AbsoluteUri, "", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(EveryText))]
    public void A_mail_is_plain_text_with_nothing_left_over(string language, string name)
    {
        foreach (var arguments in new[] { Given.Arguments, Given.Arguments with { Due = null, Rung = null, Since = null, Lines = [] } })
        {
            var mail = Compose(name, language, arguments);

            Assert.DoesNotMatch(@"[{}<>]|&amp;|&#", mail.Subject + mail.Text);
            Assert.DoesNotContain('\r', mail.Text);
            Assert.DoesNotContain(mail.Subject, char.IsControl);
            Assert.NotEmpty(mail.Subject);
            Assert.All(mail.Text.Split('\n'), line => Assert.True(line.Length <= PlainText.Width || !line.Contains(' ')));
        }
    }

    [Theory]
    [MemberData(nameof(EveryText))]
    public void A_mail_is_the_same_whatever_the_culture_of_the_machine(string language, string name)
    {
        Assert.SkipUnless(
            CultureInfo.GetCultures(CultureTypes.SpecificCultures).Any(culture => culture.Name == "ar-SA"),
            "This machine has no culture data.");
        var here = CultureInfo.CurrentCulture;
        var expected = Compose(name, language);
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("ar-SA");
            Assert.Equal(expected, Compose(name, language));
        }
        finally
        {
            CultureInfo.CurrentCulture = here;
        }
    }

    [Fact]
    public void A_mail_goes_to_whoever_is_asked_now_and_its_link_is_of_the_message()
    {
        var mail = Given.Composer().Compose(
            Given.Message(), Given.Contact(address: "vervanger@partner.example") with { Id = "contact-8" }, Given.Sender)!;

        Assert.Same(Given.Sender, mail.Sender);
        Assert.Equal("vervanger@partner.example", mail.ToAddress);
        Assert.Contains(Given.Links.Code(Given.Id(1), "contact-7"), mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mail_that_is_tried_again_later_keeps_its_date()
    {
        var message = Given.Message();
        var later = message with { NotBefore = message.NotBefore + Duration.FromHours(3), Attempts = 2 };

        Assert.Equal(message.CreatedAt, Given.Composer().Compose(message, Given.Contact(), Given.Sender)!.Date);
        Assert.Equal(message.CreatedAt, Given.Composer().Compose(later, Given.Contact(), Given.Sender)!.Date);
    }

    [Fact]
    public void Somebody_whose_language_we_do_not_have_is_written_to_in_Dutch() =>
        Assert.Equal(Compose("task", "nl"), Compose("task", "fy"));

    [Fact]
    public void A_message_whose_text_is_gone_gives_no_mail() =>
        Assert.Null(Given.Composer().Compose(Given.Message("farewell"), Given.Contact(), Given.Sender));

    [Fact]
    public void A_value_brings_no_line_break_and_no_markup_of_its_own()
    {
        var mail = Compose("task", "nl", Given.Arguments with { Number = "T-1\r\nBcc: iemand@elders.example {{ link }} <b>&" });

        Assert.DoesNotContain(mail.Subject, char.IsControl);
        var everything = (mail.Subject + mail.Text).Replace('\n', ' ');
        Assert.Contains("T-1 Bcc: iemand@elders.example {{ link }} <b>&", everything, StringComparison.Ordinal);
    }

    private static OutgoingMail Compose(string name, string language, MessageArguments? arguments = null) =>
        Given.Composer().Compose(Given.Message(name, arguments: arguments), Given.Contact(language), Given.Sender)!;

    [GeneratedRegex(
        @"\b(?:bsn|geboren|geboortedatum|cliënt|client|betrokkene|deelnemer|ex-gedetineerde|gedetineerde|burger|meneer|mevrouw"
        + @"|detentie\w*|gevangenis\w*|penitentiair\w*|pi|dji|reclassering\w*|justiti\w*|inrichting\w*"
        + @"|vrijlating|invrijheidstelling|nazorg\w*"
        + @"|wonen|woning\w*|huisvesting|onderdak|inkomen|uitkering\w*|schuld\w*|werk|dagbesteding|zorg|zorgverzekering|ggz|verslaving\w*"
        + @"|identiteitsbewijs|id-bewijs|paspoort|medicatie|netwerk|familie|kinderen"
        + @"|born|inmate|prisoner|prison\w*|detention|custody|probation|offender|release|aftercare|person concerned"
        + @"|housing|income|benefits?|debts?|work|care|addiction|identity|passport|medication|family|children)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Telling();
}
