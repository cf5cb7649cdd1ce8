using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Tests.Workflows;

/// <summary>What is wrong with the text itself, and with the keys and values in it.</summary>
public sealed class YamlFindingsTests
{
    [Fact]
    public void A_torn_file_is_no_yaml()
        => FindingAssert.Only(WorkflowText.Valid.With("reasons: [schorsing]", "reasons: [schorsing"), "yaml-invalid", "notice: 5 WD");

    [Fact]
    public void A_quote_that_is_never_closed_is_found_where_it_was_opened()
        => FindingAssert.Only(WorkflowReader.Read("w.yaml", "a: 1\nb: 'open\n  c\n").Findings, "w.yaml", 2, "yaml-invalid");

    [Fact]
    public void A_tab_is_no_indentation()
    {
        var reading = WorkflowReader.Read("w.yaml", "definition:\n\tid: x\n");

        FindingAssert.Only(reading.Findings, "w.yaml", 2, "yaml-invalid");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# nothing but a comment\n")]
    public void An_empty_file_says_so(string text) => FindingAssert.Only(WorkflowReader.Read("w.yaml", text).Findings, "w.yaml", 1, "yaml-invalid");

    [Fact]
    public void A_key_that_is_there_twice_names_the_first()
    {
        var text = WorkflowText.Valid.With("liberationDay: false }", "liberationDay: false,\n  version: 4 }");

        Assert.Contains("line 1", FindingAssert.Only(text, "yaml-invalid", "version: 4"), StringComparison.Ordinal);
    }

    [Fact]
    public void References_and_anchors_are_refused()
    {
        var text = WorkflowText.Valid.With("core: [G01, G11]", "core: &all [G01, G11]\n  more: *all");

        var findings = text.Read().Findings;

        Assert.Equal(
            [("yaml-invalid", text.LineOf("&all")), ("yaml-invalid", text.LineOf("*all"))],
            findings.Where(f => f.Code == "yaml-invalid").Select(f => (f.Code, f.Line)));
    }

    [Fact]
    public void A_file_nested_without_end_is_refused()
        => FindingAssert.Only(WorkflowReader.Read("w.yaml", new string('[', 100_000)).Findings, "w.yaml", 1, "yaml-invalid");

    [Fact]
    public void A_second_document_is_refused()
        => FindingAssert.Only(WorkflowText.Valid.Plus("---\nid: more"), "yaml-invalid", "---");

    [Fact]
    public void A_file_that_is_no_mapping_is_of_the_wrong_kind()
        => FindingAssert.Only(WorkflowReader.Read("w.yaml", "- a\n- b\n").Findings, "w.yaml", 1, "wrong-kind");

    [Fact]
    public void An_unknown_key_comes_with_what_was_probably_meant()
    {
        var sentence = FindingAssert.Only(WorkflowText.Valid.InMilestone("H01", "tags: [U, S]", "tags: [U, S]\n    autoo: true"), "unknown-key", "autoo");

        Assert.Contains("did you mean “auto”?", sentence, StringComparison.Ordinal);
        Assert.Contains("milestone H01", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_key_is_named_on_the_line_of_what_lacks_it()
    {
        var text = WorkflowText.Valid.InMilestone("H01", "    severity: Important\n", "");

        Assert.Contains("“severity”", FindingAssert.Only(text, "missing-key", "- id: H01"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_with_nothing_behind_it_is_missing()
        => FindingAssert.Only(WorkflowText.Valid.InMilestone("H01", "severity: Important", "severity:"), "missing-key", "severity:\n");

    [Fact]
    public void A_missing_section_is_one_finding_and_not_a_hundred()
        => FindingAssert.Only(
            WorkflowText.Valid.With("phases:\n  - { id: P0, name: { nl: \"Start\", en: \"Start\" } }\n  - { id: P4, name: { nl: \"Vertrek\", en: \"Release\" } }\n", ""),
            "missing-key",
            "definition:");

    [Fact]
    public void A_track_that_the_product_needs_is_missed()
        => FindingAssert.Only(
            WorkflowText.Valid.With("  - { id: Long, name: { nl: \"Lang\", en: \"Long\" }, uses: all }\n", ""), "missing-key", "  - { id: UltraShort");

    [Theory]
    [InlineData("severity: Important", "severity: important", "severity: important")]
    [InlineData("tags: [U, S]", "tags: U", "tags: U\n")]
    [InlineData("exit: { text: { nl: \"Bekend\", en: \"Known\" }, outcomes: [ownHome, none] }", "exit: known", "exit: known")]
    [InlineData("due: { earliest: [D0 + 10 WD, R - 4 W]", "due: { earliest: [D0 + 10 WD], at: N", "due: { earliest: [D0 + 10 WD]")]
    [InlineData("every: 6 W", "capped: perhaps", "capped: perhaps")]
    [InlineData("domain: Housing", "domain: House", "domain: House")]
    public void A_value_of_the_wrong_kind_is_found_where_it_stands(string piece, string replacement, string line)
        => FindingAssert.Only(WorkflowText.Valid.InMilestone("H01", piece, replacement), "wrong-kind", line);

    [Theory]
    [InlineData("version: 3", "version: three")]
    [InlineData("locale: nl-NL", "locale: fr-FR")]
    [InlineData("at: \"09:00\"", "at: nine")]
    [InlineData("entryCap: 3 WD", "entryCap: 3 W")]
    [InlineData("divisor: 120", "divisor: 0")]
    public void A_setting_of_the_wrong_kind_is_found_where_it_stands(string piece, string replacement)
        => FindingAssert.Only(WorkflowText.Valid.With(piece, replacement), "wrong-kind", replacement);

    [Theory]
    [InlineData("earliest: [D0 + 10 WD, R - 4 W]", "earliest: [D0 + 10 WD, R minus 4 W]")]
    [InlineData("every: 6 W", "every: 6 weeks")]
    [InlineData("hard: R - 5 WD", "hard: X - 5 WD")]
    public void A_moment_that_isnt_one_is_shown(string piece, string replacement)
        => FindingAssert.Only(WorkflowText.Valid.InMilestone("H01", piece, replacement), "invalid-moment", replacement);

    [Fact]
    public void A_language_that_is_missing_is_named()
    {
        FindingAssert.Only(WorkflowText.Valid.InMilestone("H01", ", en: \"Housing status\"", ""), "name-missing", "nl: \"Woonsituatie\"");
        FindingAssert.Only(WorkflowText.Valid.InMilestone("H01", "\"Housing status\"", "\" \""), "name-missing", "nl: \"Woonsituatie\"");
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_in_one_run()
    {
        var text = WorkflowText.Valid
            .With("version: 3", "version: three")
            .InMilestone("G01", "due: N + 1 WD", "due: soon")
            .InMilestone("H01", "role: Coordinator", "role: Nobody");

        Assert.Equal(["wrong-kind", "invalid-moment", "unknown-role"], text.Read().Findings.Select(f => f.Code));
    }

    [Fact]
    public void An_unknown_profile_is_named()
        => FindingAssert.Only(WorkflowText.Valid.Read("cor").Findings, WorkflowText.File, WorkflowText.Valid.LineOf("core: [G01"), "unknown-key");
}
