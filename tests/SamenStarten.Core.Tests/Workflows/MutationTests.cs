using System.Collections.Immutable;
using CsCheck;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Tests.Workflows;

/// <summary>Whatever happens to a text, reading it answers, and answers about lines that exist.</summary>
public sealed class MutationTests
{
    private const string Overlay = """
        overlay: { id: kust, version: 1, of: small, name: { nl: "Kust", en: "Coast" } }
        milestones:
          H01: { due: { at: D0 + 5 WD }, responsible: { with: [Inside] }, name: { nl: "Thuis", en: "Home" } }
          G11: { due: D0 + 21 CD, tags: [S, P], exit: { text: { nl: "Plan", en: "Plan" } } }
          X1: { off: true, documents: [{ type: Note, from: Inside, store: StatusOnly }] }
        """;

    private const string Message = """
        subject: Taak voor {{ number }}

        U hebt {% if count == 1 %}een taak{% else %}{{ count | plus: 1 }} taken{% endif %}: {{ link }}
        """;

    private static readonly string[] Pieces =
    [
        "\t", "{", "}", "[", "]", "\"", "'", ":", "-", "&a ", "*a", "!x ", "#", "\0", "\r", "\u2028", "|", ">", "? ", "%}", "{{", "---\n", "\uD800", "é",
    ];

    private static readonly Gen<Func<string, string>> Mutation = Gen.Select(
        Gen.Int[0, 5],
        Gen.Double[0, 1],
        Gen.Double[0, 1],
        Gen.Int[0, Pieces.Length - 1],
        (kind, at, other, piece) => (Func<string, string>)(text => Mutate(text, kind, at, other, Pieces[piece])));

    [Fact]
    public void A_broken_workflow_is_always_answered()
        => Mutations(WorkflowText.Valid.Text, text =>
        {
            var reading = WorkflowReader.Read(WorkflowText.File, text, "core");
            Assert.Equal(reading.Workflow is null, !reading.Findings.IsEmpty);
            return reading.Findings;
        });

    [Fact]
    public void A_broken_overlay_is_always_answered()
        => Mutations(Overlay, text =>
        {
            var alone = OverlayReader.Read("o.yaml", text);
            Assert.Equal(alone.Overlay is null, !alone.Findings.IsEmpty);
            var reading = SamenStarten.Core.Workflows.Overlay.ApplyTo(WorkflowText.File, WorkflowText.Valid.Text, "o.yaml", text);
            return [.. reading.Findings.Where(f => f.File == "o.yaml")];
        });

    [Fact]
    public void A_broken_message_is_always_answered() => Mutations(Message, text => MessageTextCheck.Check("m.liquid", text));

    [Fact]
    public void The_texts_that_are_broken_here_are_whole()
    {
        Assert.Empty(SamenStarten.Core.Workflows.Overlay.ApplyTo(WorkflowText.File, WorkflowText.Valid.Text, "o.yaml", Overlay).Findings);
        Assert.Empty(MessageTextCheck.Check("m.liquid", Message));
    }

    private static void Mutations(string valid, Func<string, ImmutableArray<Finding>> read)
        => Mutation.Array[1, 4].Sample(
            mutations =>
            {
                var text = mutations.Aggregate(valid, (t, mutate) => mutate(t));
                var lines = YamlText.LineCount(YamlText.Normalise(text));
                foreach (var finding in read(text))
                {
                    Assert.InRange(finding.Line, 1, lines);
                    Assert.Matches("^[a-z]+(-[a-z]+)*$", finding.Code);
                    Assert.NotEmpty(finding.Sentence);
                }
            },
            iter: 500);

    private static string Mutate(string text, int kind, double at, double other, string piece)
    {
        var lines = text.Split('\n').ToList();
        var line = (int)(at * (lines.Count - 1));
        var (from, to) = ((int)(at * text.Length), (int)(other * text.Length));
        switch (kind)
        {
            case 0:
                lines.RemoveAt(line);
                return string.Join('\n', lines);
            case 1:
                lines.Insert((int)(other * (lines.Count - 1)), lines[line]);
                return string.Join('\n', lines);
            case 2 when text.Length > 1:
                var characters = text.ToCharArray();
                (from, to) = (Math.Min(from, text.Length - 1), Math.Min(to, text.Length - 1));
                (characters[from], characters[to]) = (characters[to], characters[from]);
                return new string(characters);
            case 3:
                return text[..from];
            case 4:
                return text[..Math.Min(from, to)] + text[Math.Max(from, to)..];
            default:
                return text.Insert(from, piece);
        }
    }
}
