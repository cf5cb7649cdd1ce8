using SamenStarten.Orchestrations.Versions;

namespace SamenStarten.Orchestrations.Tests.Versions;

/// <summary>The national workflow as a region has it now, and what it will be: texts, as they come in files.</summary>
internal static class TwoVersions
{
    private const string Agreement = """
        overlay: { id: kust, version: 1, of: samen-starten, name: { nl: "Kust", en: "Coast" } }
        milestones:
          H02: { off: true }
          I02: { due: { earliest: [D0 + 15 WD, R - 14 W] } }
          S02: { severity: Critical, responsible: { role: DistrictTeam } }
        add:
          - id: Z01
            phase: P1
            name: { nl: "Kennisgemaakt met het buurthuis", en: "Met the community centre" }
            responsible: { role: AftercareCoordinator, fallback: DistrictTeam }
            start: { after: [G02] }
            due: D0 + 15 WD
            tags: [S]
            severity: Important
            documents:
              - { type: IntroductionLetter, from: DistrictTeam, store: ReferenceOnly }
            exit:
              requires: [met]
              text: { nl: "Er is kennisgemaakt.", en: "They have met." }
            visibility: { F: [AftercareCoordinator, DjiCaseManager] }
            shares: { legalBasis: Wmo2015 }
            basis: { class: Default, reference: "eigen standaard" }
        """;

    private const string MunicipalAgreement = """
        overlay: { id: duin, version: 3, of: samen-starten, name: { nl: Duin, en: Dune } }
        milestones:
          C01: { due: D0 + 4 WD }
        """;

    private static readonly string Text = File.ReadAllText(Path.Combine(ProductFiles.DefaultFolder, "samen-starten.yaml"));

    public static ConfiguredWorkflows First => Read(Text, null);

    /// <summary>Version 2, with an agreement of the region over it: terms move both ways, one milestone goes and one comes.</summary>
    public static ConfiguredWorkflows Next => Read(
        Text.Replace("{ id: samen-starten, version: 1,", "{ id: samen-starten, version: 2,", StringComparison.Ordinal)
            .Replace("    due: R - 5 WD", "    due: R - 7 WD", StringComparison.Ordinal)
            .Replace("    due: R - 6 W", "    due: R - 7 W", StringComparison.Ordinal)
            .Replace("    due: D0 + 10 WD", "    due: D0 + 30 WD", StringComparison.Ordinal)
            .Replace("    due: RA + 10 WD", "    due: RA + 4 WD", StringComparison.Ordinal),
        Agreement);

    /// <summary>What the region agreed, and over it what one municipality does.</summary>
    public static ConfiguredWorkflows WithMunicipality(string code) => Read(
        Text, Agreement, (code, MunicipalAgreement));

    /// <summary>The first, with another word in it and the same version.</summary>
    public static ConfiguredWorkflows Tampered => Read(Text.Replace("    due: R - 6 W", "    due: R - 7 W", StringComparison.Ordinal), null);

    private static ConfiguredWorkflows Read(string text, string? overlay, params (string Code, string Text)[] municipalities)
    {
        var (configured, findings) = ConfiguredWorkflows.Read(
            new WorkflowFile("samen-starten.yaml", text), null, overlay is null ? null : new WorkflowFile("kust.yaml", overlay),
            municipalities.ToDictionary(m => m.Code, m => new WorkflowFile($"{m.Code}.yaml", m.Text)));
        return configured ?? throw new InvalidDataException(string.Join('\n', findings));
    }
}
