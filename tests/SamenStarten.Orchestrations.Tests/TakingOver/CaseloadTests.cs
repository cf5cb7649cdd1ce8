using System.Text;
using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Detention;
using SamenStarten.Orchestrations.TakingOver;
using SamenStarten.Orchestrations.Tests.Given;
using SamenStarten.Orchestrations.Trajectories;
using GivenCommand = SamenStarten.Orchestrations.Trajectories.Given;

namespace SamenStarten.Orchestrations.Tests.TakingOver;

/// <summary>A caseload that ran in a spreadsheet until now.</summary>
public sealed class CaseloadTests
{
    private const string Now = "2026-03-16 10:00";
    private const string Header = "kenmerk;voornamen;achternaam;geboren;bsn;PI;binnenkomst;titel;gemeente;einddatum;zekerheid;vrijgekomen;regiehouder;opmerking";
    private const int Good = 30;

    private static readonly string[] Troubled =
    [
        "F1;Jan;Jansen;23-11-1987;;PI Heerhugowaard;31-02-2026;veroordeeld;Alkmaar;;;;;",
        $"F2;Jan;Jansen;23-11-1987;123456789;PI Heerhugowaard;12-01-2026;veroordeeld;Alkmaar;;;;;",
        "F3;Jan;Jansen;23-11-1987;;Kasteel;12-01-2026;veroordeeld;Alkmaar;;;;;",
        "F4;Jan;Jansen;23-11-1987;;PI Heerhugowaard;12-01-2026;veroordeeld;Verweggistan;;;;;",
        "F5;Jan;;23-11-1987;;PI Heerhugowaard;12-01-2026;veroordeeld;Alkmaar;;;;;",
        "F6;Jan;Jansen;23-11-1987;;PI Heerhugowaard;12-01-2026;veroordeeld;Alkmaar;11-01-2026;;;;",
        "F7;Jan;Jansen;23-11-1987;;PI Heerhugowaard;12-01-2026;veroordeeld;Alkmaar;;;01-05-2026;;",
        "F8;Jan;Jansen;23-11-1987;;PI Heerhugowaard;12-01-2026;tovenaar;Alkmaar;;;;;",
        "K-1;Jan;Jansen;23-11-1987;;PI Heerhugowaard;12-01-2026;veroordeeld;Alkmaar;;;;;",
        "F9;Jan;Jansen;23-11-1987;;PI Heerhugowaard;12-01-2026;veroordeeld;Alkmaar;;;;;;te;veel",
    ];

    [Fact]
    public async Task Of_forty_lines_with_trouble_in_them_the_right_ones_go_on_and_the_parts_add_up()
    {
        await using var office = await Office.Open(Now);

        var file = await Read(office, Sheet());

        Assert.Equal((40, Good), (file.Lines, file.Rows.Length));
        var refused = file.Findings.Where(finding => finding.RefusesRow).ToList();
        Assert.Equal(10, refused.Select(finding => finding.Line).Distinct().Count());
        Assert.Equal(
            [
                "double-row", "invalid-bsn", "invalid-date", "left-in-future", "missing-cell", "release-before-entry", "too-many-cells", "unknown-institution",
                "unknown-municipality", "unknown-value",
            ],
            refused.Select(finding => finding.Code).Order());
        Assert.Contains(file.Findings, finding => finding is { Code: "unknown-lead", RefusesRow: false });
        Assert.Contains(file.Findings, finding => finding is { Code: "unknown-column", RefusesRow: false });
        Assert.Empty(await office.Parts.Trajectories.Rows());
    }

    [Fact]
    public async Task Nobody_is_mailed_before_it_is_said_what_was_arranged_and_each_has_a_reason_for_waiting()
    {
        await using var office = await Office.Open(Now);

        await TakeOver(office);
        office.Passes(Duration.FromDays(30));
        await office.AskAll();

        var rows = await office.Parts.Trajectories.Rows();
        Assert.Equal(Good, rows.Length);
        foreach (var row in rows)
        {
            Assert.Empty(await office.Parts.Messages.Of(row.Id));
            Assert.Equal(TrajectoryIndexing.AwaitsTakeOver, row.Index.WhyNoMoment);
            Assert.NotEmpty(row.Index.Track);
        }
    }

    [Fact]
    public async Task What_was_arranged_is_never_asked_and_of_the_past_nothing_goes_out()
    {
        await using var office = await Office.Open(Now);
        await TakeOver(office);
        var arranged = new Dictionary<Guid, HashSet<string>>();
        foreach (var row in await office.Parts.Trajectories.Rows())
        {
            arranged[row.Id] = await SayWhatIsArranged(office, row.Id);
        }

        var day = office.Clock.GetCurrentInstant().LocalDate();
        for (var days = 0; days < 10; days++)
        {
            await office.AskAll();
            office.Passes(Duration.FromDays(1));
        }

        Assert.Contains(arranged.Values, done => done.Count > 5);
        foreach (var row in await office.Parts.Trajectories.Rows())
        {
            Assert.NotEmpty(await office.Parts.Messages.Of(row.Id));
            Assert.True(row.Index.NextMoment is not null || row.Index.WhyNoMoment is not null);
            var log = (await office.Parts.Trajectories.Log(row.Id)).Select(recorded => recorded.Event).ToList();
            Assert.All(log.OfType<MilestoneReminded>(), reminded => Assert.True(reminded.Due >= day));
            Assert.All(log.OfType<MilestoneEscalated>(), escalated => Assert.True(escalated.Due >= day));
            Assert.DoesNotContain(
                log.OfType<PartnerAsked>().SelectMany(asked => asked.Lines), line => arranged[row.Id].Contains(line.Milestone) && !(line.Due > day));
            Assert.DoesNotContain(log.OfType<PersonLeft>(), left => left.Unexpected || left.LateNotice);
        }
    }

    [Fact]
    public async Task The_same_spreadsheet_twice_is_once()
    {
        await using var office = await Office.Open(Now);
        var file = await TakeOver(office);

        var again = await Caseload(office).TakeOver(file);
        var preview = await Read(office, Sheet());

        Assert.All(again, answer => Assert.Equal(LineAnswer.Repeated, answer.Answer.Result));
        Assert.Empty(preview.Rows);
        Assert.Equal(Good, preview.Findings.Count(finding => finding.Code == "already-running"));
        Assert.Equal(Good, (await office.Parts.Trajectories.Rows()).Length);
    }

    [Fact]
    public async Task A_sheet_of_a_Dutch_Excel_and_one_with_a_byte_order_mark_say_the_same()
    {
        await using var office = await Office.Open(Now);
        var sheet = $"{Header}\r\n{Line(1).Replace("Jansen1", "Café", StringComparison.Ordinal)}\r\n";
        byte[] marked = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(sheet)];

        var (western, utf8) = (await Read(office, Encoding.Latin1.GetBytes(sheet)), await Read(office, marked));

        Assert.Equal("Café", Assert.Single(western.Rows).Person.FamilyName);
        Assert.Equal(western.Rows[0], utf8.Rows[0]);
    }

    private static string Line(int number)
    {
        var entry = new LocalDate(2026, 1, 1).PlusDays(number).ToString("dd-MM-uuuu", null);
        var left = number % 6 == 0 ? "01-03-2026" : "";
        var end = number % 3 == 0 ? "" : "19-06-2026";
        var lead = number switch { 1 => "niemand@nergens.example", 2 => "AftercareCoordinator", _ => "" };
        return $"{(number % 2 == 0 ? "" : $"K-{number}")};Voornaam;Jansen{number};23-11-1987;{Bsns.Of(number)};PI Heerhugowaard;{entry};Veroordeeld;Alkmaar;{end};;{left};{lead};iets";
    }

    private static byte[] Sheet() => Encoding.UTF8.GetBytes(
        string.Join("\r\n", [Header, .. Enumerable.Range(1, Good).Select(Line), .. Troubled]) + "\r\n");

    private static Caseload Caseload(Office office) => new(office.Intake, office.Parts.Inbox, office.Parts.Trajectories);

    private static async Task<CaseloadFile> Read(Office office, byte[] bytes)
    {
        var context = new CaseloadContext(
            office.Parts.Reference, await office.Directory.All(), office.Clock.GetCurrentInstant(), office.Parts.Inbox.KeyOf);
        return await Caseload(office).Preview(CaseloadFile.Read(bytes, context));
    }

    private static async Task<CaseloadFile> TakeOver(Office office)
    {
        var file = await Read(office, Sheet());
        var answers = await Caseload(office).TakeOver(file);
        Assert.All(answers, answer => Assert.Equal(LineAnswer.Accepted, answer.Answer.Result));
        await office.AskAll();
        return file;
    }

    /// <summary>Every other milestone was done, one in five needn't be; the rest is still to do.</summary>
    private static async Task<HashSet<string>> SayWhatIsArranged(Office office, Guid id)
    {
        var state = (await office.Parts.Trajectories.Load(id))!.State;
        var terms = new Terms(state, office.Parts.Workflows.Get(state.WorkflowId, state.WorkflowVersion));
        var arranged = new HashSet<string>();
        foreach (var (place, milestone) in ArrangedBefore.Of(terms, office.Clock.GetCurrentInstant()).Index())
        {
            Command? said = place % 2 == 0 ? new CompleteMilestone(milestone.Id, null, null)
                : place % 5 == 0 ? new MarkNotApplicable(milestone.Id, "taken-over")
                : null;
            if (said is not null && (await Says(office, id, said)).Rejection is null)
            {
                arranged.Add(milestone.Id);
            }
        }

        Assert.Null((await Says(office, id, new FinishTakeOver())).Rejection);
        return arranged;
    }

    private static Task<Handled> Says(Office office, Guid id, Command command) => office.Commands.Handle(
        id, new GivenCommand(DeterministicId.From(id.ToString(), command.ToString()), command, "coordinator", null, "Bij het overnemen.", office.Clock.GetCurrentInstant()));
}
