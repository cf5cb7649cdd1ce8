namespace SamenStarten.Core.Tests.Workflows;

/// <summary>What is wrong with a workflow that is well-formed: its references, and how its milestones hang together.</summary>
public sealed class WorkflowFindingsTests
{
    private const string Another = """
          - id: Z01
            phase: P0
            name: { nl: "Nog een", en: "Another" }
            responsible: { role: Coordinator }
            start: D0
            due: D0 + 10 WD
            tags: [U, S, V]
            severity: Important
            exit: { text: { nl: "Klaar", en: "Done" } }
            visibility: { F: [Coordinator] }
            shares: { legalBasis: Pbw18a }
            basis: { class: Default }
        """;

    private static readonly WorkflowText WithAnother = WorkflowText.Valid.Plus(Another);

    [Fact]
    public void The_other_milestone_of_these_tests_is_fine() => Assert.Empty(WithAnother.Read().Findings);

    [Fact]
    public void Two_milestones_with_one_id_are_found_on_the_second()
        => FindingAssert.Only(WithAnother.With("- id: Z01", "- id: H01"), "duplicate-id", "- id: H01", occurrence: 2);

    [Fact]
    public void Two_roles_with_one_id_are_found_on_the_second()
        => FindingAssert.Only(
            WorkflowText.Valid.With("roles:\n", "roles:\n  - { id: Boss, name: { nl: \"B\", en: \"B\" }, partner: Municipality }\n"), "duplicate-id", "id: Boss", occurrence: 2);

    [Theory]
    [InlineData("dependsOn: [G01]", "dependsOn: [G99]")]
    [InlineData("after: [G01]", "after: [G01, G99]")]
    [InlineData("milestone: G01", "milestone: G99")]
    public void A_milestone_that_isnt_there_is_named(string piece, string replacement)
        => Assert.Contains(
            "G99",
            FindingAssert.Only(WorkflowText.Valid.InMilestone("H01", piece, replacement), "unknown-milestone", "G99"),
            StringComparison.Ordinal);

    [Fact]
    public void A_profile_names_milestones_that_are_there()
        => FindingAssert.Only(WorkflowText.Valid.With("core: [G01, G11]", "core: [G01, G12]"), "unknown-milestone", "core:");

    [Theory]
    [InlineData("role: Inside", "role: Insid")]
    [InlineData("with: [Coordinator]", "with: [Coordinater]")]
    [InlineData("fallback: Boss", "fallback: Bosss")]
    [InlineData("from: Inside", "from: Insider")]
    [InlineData("S: [Inside]", "S: [Insider]")]
    public void A_role_that_isnt_there_comes_with_what_was_probably_meant(string piece, string replacement)
    {
        var sentence = FindingAssert.Only(WorkflowText.Valid.InMilestone("G11", piece, replacement), "unknown-role", replacement);

        Assert.Contains("did you mean", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void The_manager_of_a_role_is_a_role()
        => FindingAssert.Only(WorkflowText.Valid.With("manager: Boss", "manager: Chief"), "unknown-role", "manager: Chief");

    [Fact]
    public void A_phase_that_isnt_there_is_named()
    {
        FindingAssert.Only(WorkflowText.Valid.InMilestone("H01", "phase: P0", "phase: P9"), "unknown-phase", "phase: P9");
        FindingAssert.Only(WorkflowText.Valid.With("phases: [P4]", "phases: [P9]"), "unknown-phase", "phases: [P9]");
    }

    [Fact]
    public void A_lead_proposal_names_a_track_that_is_there()
        => FindingAssert.Only(WorkflowText.Valid.With("track: [PreTrial]", "track: [Remand]"), "unknown-track", "track: [Remand]");

    [Fact]
    public void A_lead_proposal_names_a_role_that_is_there()
        => FindingAssert.Only(WorkflowText.Valid.With("during: Inside", "during: Outside"), "lead-proposal-role-unknown", "during: Outside");

    [Fact]
    public void A_cycle_names_its_members()
    {
        var text = WithAnother
            .InMilestone("G01", "severity: Important", "severity: Important\n    dependsOn: [Z01]")
            .InMilestone("Z01", "start: D0", "start: { after: [H01] }");

        Assert.Contains("G01 → Z01 → H01 → G01", FindingAssert.Only(text, "cycle", "dependsOn: [Z01]"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cycle_among_starts_is_found_too()
    {
        var text = WithAnother.InMilestone("Z01", "start: D0", "start: { after: [H01] }").InMilestone("H01", "after: [G01]", "after: [Z01]");

        Assert.Contains("H01 → Z01 → H01", FindingAssert.Only(text, "cycle", "after: [Z01]"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_milestone_that_waits_for_itself_is_a_cycle()
        => FindingAssert.Only(WorkflowText.Valid.InMilestone("H01", "dependsOn: [G01]", "dependsOn: [G01, H01]"), "cycle", "dependsOn: [G01, H01]");

    [Fact]
    public void Two_cycles_are_two_findings()
    {
        var text = WithAnother
            .InMilestone("Z01", "severity: Important", "severity: Important\n    dependsOn: [Z01]")
            .InMilestone("H01", "dependsOn: [G01]", "dependsOn: [H01]");

        Assert.Equal(["cycle", "cycle"], text.Read().Findings.Select(f => f.Code));
    }

    [Fact]
    public void A_milestone_that_only_comes_after_a_cycle_isnt_in_it()
    {
        var text = WithAnother
            .InMilestone("Z01", "severity: Important", "severity: Important\n    dependsOn: [Z01]")
            .InMilestone("H01", "dependsOn: [G01]", "dependsOn: [Z01]");

        Assert.Contains("Z01 waits for itself", FindingAssert.Only(text, "cycle", "dependsOn: [Z01]", occurrence: 2), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_critical_has_somebody_who_takes_over()
        => FindingAssert.Only(
            WorkflowText.Valid.InMilestone("G11", ", fallback: Boss", ""), "critical-without-fallback", "responsible: { role: Inside");

    [Fact]
    public void The_fallback_of_the_role_will_do()
        => Assert.Empty(WorkflowText.Valid.InMilestone("H01", "severity: Important", "severity: Critical").Read().Findings);

    [Fact]
    public void A_ladder_without_rungs_escalates_nothing()
        => FindingAssert.Only(
            WorkflowText.Valid.With("{ reminders: [5, 3, 2, 1], E1: 0, E2: 1, E3: 2, E4: 3 }", "{ reminders: [5, 3, 2, 1] }"),
            "critical-without-ladder",
            "critical:  {");

    [Fact]
    public void What_is_critical_has_a_manager_for_the_rung_of_the_manager()
        => FindingAssert.Only(
            WorkflowText.Valid.With("partner: Prison, manager: Boss", "partner: Prison"), "critical-without-ladder", "responsible: { role: Inside");

    [Fact]
    public void The_rung_of_the_care_and_safety_house_has_a_role()
        => FindingAssert.Only(
            WorkflowText.Valid.With("- { id: CareAndSafetyHouseManager", "- { id: Coordinator2").With("after: Coordinator }", "after: Coordinator2 }"),
            "critical-without-ladder",
            "targets:");

    [Fact]
    public void A_role_of_a_kind_of_organisation_that_isnt_there_is_filled_by_nobody()
        => Assert.Contains(
            "did you mean",
            FindingAssert.Only(WorkflowText.Valid.With("partner: Prison", "partner: Prisons"), "role-nobody-fills", "partner: Prisons"),
            StringComparison.Ordinal);

    [Fact]
    public void A_role_that_nothing_names_is_never_asked()
        => FindingAssert.Only(
            WorkflowText.Valid.With("roles:\n", "roles:\n  - { id: Neighbour, name: { nl: \"Buur\", en: \"Neighbour\" }, partner: Volunteers }\n"),
            "role-unused",
            "id: Neighbour");

    [Fact]
    public void The_person_himself_has_somebody_who_helps_him()
    {
        var alone = WithAnother
            .With("roles:\n", "roles:\n  - { id: Person, name: { nl: \"Betrokkene\", en: \"The person\" }, partner: Person }\n")
            .InMilestone("Z01", "role: Coordinator", "role: Person");

        FindingAssert.Only(alone, "role-nobody-fills", "responsible: { role: Person");
        Assert.Empty(alone.InMilestone("Z01", "role: Person", "role: Person, with: [Coordinator]").Read().Findings);
    }

    [Theory]
    [InlineData("en: \"Housing status\"", "en: \"\"")]
    [InlineData("en: \"Housing status\"", "en: ~")]
    [InlineData("text: { nl: \"Bekend\", en: \"Known\" }", "text: { nl: \"Bekend\" }")]
    public void A_text_is_there_in_both_languages(string piece, string replacement)
        => FindingAssert.Only(WorkflowText.Valid.InMilestone("H01", piece, replacement), "name-missing", replacement);

    [Fact]
    public void The_name_of_a_role_is_there_in_both_languages()
        => FindingAssert.Only(WorkflowText.Valid.With(", en: \"Manager\" }", " }"), "name-missing", "id: Boss");

    [Fact]
    public void A_ladder_only_goes_up()
        => FindingAssert.Only(WorkflowText.Valid.With("E3: 5, E4: 10", "E3: 2, E4: 10"), "ladder-order", "normal:");

    [Fact]
    public void What_is_law_says_which_law()
        => FindingAssert.Only(
            WorkflowText.Valid.InMilestone("H01", "class: Agreed, reference: \"Accord 2019\"", "class: Statutory"), "statutory-without-reference", "class: Statutory }");

    [Fact]
    public void A_tag_that_no_track_has_is_unreachable()
        => FindingAssert.Only(WorkflowText.Valid.InMilestone("H01", "tags: [U, S]", "tags: [U, S, Q]"), "unreachable", "tags: [U, S, Q]");

    [Fact]
    public void A_milestone_that_no_track_uses_is_unreachable()
    {
        var text = WithAnother.With("uses: all, maxDays: 365", "uses: [U, S], maxDays: 365").With("uses: all }", "uses: [U, S] }")
            .With("uses: all, titles: [isd]", "uses: [U, S], titles: [isd]")
            .InMilestone("Z01", "tags: [U, S, V]", "tags: []");

        FindingAssert.Only(text, "unreachable", "- id: Z01");
    }

    [Fact]
    public void A_start_on_an_event_that_doesnt_exist_never_happens()
        => FindingAssert.Only(WorkflowText.Valid.InMilestone("G01", "on: DetentionStarted", "on: DetentionStart"), "unreachable", "on: DetentionStart }");

    [Fact]
    public void A_start_after_what_its_tracks_dont_use_never_happens()
    {
        var text = WithAnother.With("uses: all, maxDays: 365", "uses: [U, S], maxDays: 365").With("uses: all }", "uses: [U, S] }")
            .With("uses: all, titles: [isd]", "uses: [U, S], titles: [isd]")
            .InMilestone("Z01", "start: D0", "start: { after: [G11] }")
            .InMilestone("Z01", "tags: [U, S, V]", "tags: [V]");

        FindingAssert.Only(text, "unreachable", "after: [G11]");
    }

    [Fact]
    public void A_term_counted_from_a_start_that_a_track_doesnt_have_is_never_due_there()
    {
        var text = WithAnother.InMilestone("Z01", "start: D0", "start: { after: [G11] }").InMilestone("Z01", "due: D0 + 10 WD", "due: opened + 10 WD");

        Assert.Contains("UltraShort, Vris", FindingAssert.Only(text, "unreachable", "after: [G11]"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_due_after_an_event_that_doesnt_exist_is_named()
        => FindingAssert.Only(WorkflowText.Valid.InMilestone("H01", "on: [Transferred]", "on: [Transfered]"), "unknown-event", "on: [Transfered]");

    [Theory]
    [InlineData("start: D0 + 3 WD", "due: D0 + 2 WD")]
    [InlineData("start: R - 4 W", "due: R - 5 W")]
    [InlineData("start: R - 4 W", "due: R - 30 CD")]
    [InlineData("start: D0 + 4 W", "due: { at: D0 + 5 WD }")]
    [InlineData("start: D0", "due: opened - 1 WD")]
    public void What_is_due_before_it_can_begin_is_found_on_its_due(string start, string due)
        => FindingAssert.Only(WithAnother.InMilestone("Z01", "start: D0", start).InMilestone("Z01", "due: D0 + 10 WD", due), "due-before-start", due);

    [Theory]
    [InlineData("start: R - 8 W", "due: R - 8 W")]
    [InlineData("start: R - 2 W", "due: R - 10 WD")]
    [InlineData("start: R - 2 W", "due: RA + 5 CD")]
    [InlineData("start: D0 + 2 W", "due: D0 + 8 WD")]
    public void What_could_be_in_order_isnt_a_finding(string start, string due)
        => Assert.Empty(WithAnother.InMilestone("Z01", "start: D0", start).InMilestone("Z01", "due: D0 + 10 WD", due).Read().Findings);

    [Fact]
    public void The_rows_of_compression_go_from_short_to_long()
        => FindingAssert.Only(WorkflowText.Valid.With("maxDays: 90, divisor", "maxDays: 9, divisor"), "compression-order", "maxDays: 9, divisor");

    [Fact]
    public void The_last_row_of_compression_is_for_every_longer_stay()
        => FindingAssert.Only(WorkflowText.Valid.With("  - { floor: 5 WD }", "  - { maxDays: 120, floor: 5 WD }"), "compression-order", "  - { maxDays: 10,");

    [Fact]
    public void A_row_after_the_last_is_never_used()
        => FindingAssert.Only(
            WorkflowText.Valid.With("  - { floor: 5 WD }", "  - { floor: 5 WD }\n  - { maxDays: 200, floor: 5 WD }"), "compression-order", "maxDays: 200");

    [Fact]
    public void An_outcome_that_the_other_milestone_doesnt_have_is_named()
        => FindingAssert.Only(WorkflowText.Valid.InMilestone("H01", "outcome: [ours]", "outcome: [our]"), "unknown-outcome", "outcome: [our]");
}
