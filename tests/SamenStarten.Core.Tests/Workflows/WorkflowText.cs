using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Tests.Workflows;

/// <summary>A small valid workflow as text, to be broken in one place by a test.</summary>
internal sealed class WorkflowText
{
    public const string File = "workflow.yaml";

    private WorkflowText(string text) => Text = text;

    public static WorkflowText Valid { get; } = new("""
        definition: { id: small, version: 3, locale: nl-NL, timezone: Europe/Amsterdam, calendar: nl-public, liberationDay: false }
        name: { nl: "Klein werkproces", en: "Small workflow" }
        tracks:
          - { id: UltraShort, name: { nl: "Heel kort", en: "Very short" }, uses: [U], maxDays: 10 }
          - { id: Short, name: { nl: "Kort", en: "Short" }, uses: [U, S], maxDays: 90 }
          - { id: Standard, name: { nl: "Gewoon", en: "Standard" }, uses: all, maxDays: 365 }
          - { id: Long, name: { nl: "Lang", en: "Long" }, uses: all }
          - { id: PreTrial, name: { nl: "Voorarrest", en: "Remand" }, uses: [P], whenReleaseUnknown: true }
          - { id: Isd, name: { nl: "ISD", en: "ISD" }, uses: all, titles: [isd] }
          - { id: Vris, name: { nl: "VRIS", en: "VRIS" }, uses: [V], titles: [vreemdeling] }
        compression:
          - { maxDays: 10, entryCap: 3 WD, releaseCap: 1 WD }
          - { maxDays: 90, divisor: 120, entryCap: 10 WD, floor: 5 WD }
          - { floor: 5 WD }
        remandPack: { due: D0 + 10 WD }
        phases:
          - { id: P0, name: { nl: "Start", en: "Start" } }
          - { id: P4, name: { nl: "Vertrek", en: "Release" } }
        roles:
          - { id: Coordinator, name: { nl: "Coördinator", en: "Coordinator" }, partner: Municipality, manager: Boss, fallback: Boss }
          - { id: Boss, name: { nl: "Manager", en: "Manager" }, partner: Municipality }
          - { id: Inside, name: { nl: "Casemanager", en: "Case manager" }, partner: Prison, manager: Boss, inPrison: true }
          - { id: CareAndSafetyHouseManager, name: { nl: "Procesregisseur", en: "Process manager" }, partner: CareAndSafetyHouse }
        ladders:
          near: { workingDays: 20, phases: [P4] }
          normal:    { reminders: [5, 2], E1: 1, E2: 3, E3: 5, E4: 10 }
          important: { reminders: [5, 2, 1], E1: 1, E2: 2, E3: 3, E4: 5 }
          critical:  { reminders: [5, 3, 2, 1], E1: 0, E2: 1, E3: 2, E4: 3 }
          hours: { at: "09:00", criticalE1: "12:00", due: "17:00", quietFrom: "18:00", quietUntil: "08:00" }
          targets: { E1: Assignee, E2: Lead, E3: Manager, E4: CareAndSafetyHouseManager }
        lead:
          - { when: { track: [PreTrial] }, during: Coordinator, after: Coordinator }
          - { when: {}, during: Inside, after: Coordinator }
        profiles:
          core: [G01, G11]
        emergency:
          reasons: [schorsing]
          notice: 5 WD
          milestones:
            - id: X1
              phase: P4
              name: { nl: "Meld het", en: "Tell everyone" }
              responsible: { role: Coordinator }
              start: { on: ReleasedUnexpectedly }
              due: opened + 15 min
              severity: Important
              exit: { text: { nl: "Gemeld", en: "Told" } }
              visibility: { F: [Coordinator] }
              shares: { legalBasis: Pbw18a }
              basis: { class: Default }
        retention: { afterClosure: 12 M, startMessageWithoutTrajectory: 6 M }
        milestones:
          - id: G01
            phase: P0
            name: { nl: "Bericht verwerkt", en: "Message processed" }
            responsible: { role: Coordinator }
            start: { on: DetentionStarted }
            due: N + 1 WD
            tags: [U, S, P, V]
            severity: Important
            auto: true
            exit: { requires: [duplicateCheck], text: { nl: "Verwerkt", en: "Processed" }, outcomes: [ours, notOurs] }
            visibility: { F: [Coordinator, Inside] }
            shares: { legalBasis: Pbw18a }
            basis: { class: Default, reference: "our default" }
          - id: G11
            phase: P0
            name: { nl: "D&R-plan vastgesteld", en: "Plan established" }
            responsible: { role: Inside, with: [Coordinator], fallback: Boss }
            start: D0
            due: { at: D0 + 28 CD, roll: Backward, capped: false }
            tags: [S]
            severity: Critical
            documents:
              - { type: ReintegrationPlan, from: Inside, store: ReferenceOnly }
            exit: { requires: [planDate], text: { nl: "Plan ontvangen", en: "Plan received" } }
            visibility: { F: [Coordinator], S: [Inside] }
            shares: { legalBasis: Pbw18a }
            basis: { class: Statutory, reference: "Pbw art. 18a" }
          - id: H01
            phase: P0
            domain: Housing
            name: { nl: "Woonsituatie", en: "Housing status" }
            responsible: { role: Coordinator }
            start: { after: [G01] }
            due: { earliest: [D0 + 10 WD, R - 4 W], short: D0 + 5 WD, hard: R - 5 WD, every: 6 W, on: [Transferred], onTerm: 10 WD }
            when: { milestone: G01, outcome: [ours] }
            tags: [U, S]
            severity: Important
            exit: { text: { nl: "Bekend", en: "Known" }, outcomes: [ownHome, none] }
            dependsOn: [G01]
            visibility: { F: [Coordinator] }
            shares: { legalBasis: Pbw18a }
            basis: { class: Agreed, reference: "Accord 2019" }
        """);

    public string Text { get; }

    /// <summary>The same with one piece of it replaced; the piece must be there.</summary>
    public WorkflowText With(string piece, string replacement)
    {
        var at = Text.IndexOf(piece, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The builder's text has no “{piece}”.");
        return new(Text[..at] + replacement + Text[(at + piece.Length)..]);
    }

    /// <summary>The same with one piece of a milestone replaced.</summary>
    public WorkflowText InMilestone(string id, string piece, string replacement)
    {
        var start = Text.IndexOf($"- id: {id}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"The builder's text has no milestone {id}.");
        var at = Text.IndexOf(piece, start, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The builder's milestone {id} has no “{piece}”.");
        return new(Text[..at] + replacement + Text[(at + piece.Length)..]);
    }

    /// <summary>The same with lines added at the end of the file (of its last section, <c>milestones</c>).</summary>
    public WorkflowText Plus(string lines) => new(Text + "\n" + lines);

    public Reading Read(string? profile = null) => WorkflowReader.Read(File, Text, profile);

    /// <summary>The number, from 1, of the first line with this in it.</summary>
    public int LineOf(string piece, int occurrence = 1)
    {
        var at = -1;
        for (var i = 0; i < occurrence; i++)
        {
            at = Text.IndexOf(piece, at + 1, StringComparison.Ordinal);
            Assert.True(at >= 0, $"The text has no “{piece}”.");
        }

        return Text[..at].Count(c => c == '\n') + 1;
    }
}
