using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Localization;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Trajectories;
using SamenStarten.Web.Access;
using SamenStarten.Web.Deeds;
using SamenStarten.Web.Hosting;
using SamenStarten.Web.Language;

namespace SamenStarten.Web.Pages.Tasks;

/// <summary>What a partner says about one line of its task.</summary>
public sealed class TaskForm(RegionHost host, DeedHandler deeds, IStringLocalizer<Texts> texts)
{
    private const int LongestQuestion = 2000;

    /// <param name="what">gedaan, gezien, kan-niet, niet-voor-mij or vraag.</param>
    /// <returns>What was done, as a sentence; or why it couldn't be.</returns>
    public async Task<(bool Done, string Sentence)> Give(
        Guid trajectoryId, Viewer viewer, Guid commandId, string milestone, string? what, string? outcome, string? why, string? question, CancellationToken cancellation)
    {
        if (what == "vraag" && (string.IsNullOrWhiteSpace(question) || question.Length > LongestQuestion))
        {
            return (false, texts["Schrijf uw vraag op, in ten hoogste {0} tekens.", LongestQuestion]);
        }

        var noteId = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"note {commandId:N}"))[..16]);
        Deed? deed = what switch
        {
            "gedaan" => new Deed(commandId, await Done(trajectoryId, viewer, milestone, outcome, cancellation)),
            "gezien" => new Deed(commandId, new AcknowledgeEscalation(milestone)),
            "kan-niet" => new Deed(commandId, new DeclineMilestone(milestone, why is "no-capacity" or "exclusion-criteria" or "no-regional-tie" ? why : "other")),
            "niet-voor-mij" => new Deed(commandId, new NotMyTask(milestone)),
            "vraag" => new Deed(commandId, new AskLead(milestone, noteId), Note: new SealedText(noteId, question!.Trim())),
            _ => null,
        };
        if (deed is null)
        {
            return (false, texts["Kies een van de knoppen."]);
        }

        var rejection = await deeds.Do(trajectoryId, viewer, deed, cancellation);
        return rejection is null ? (true, SentenceOf(what!)) : (rejection.Code == "already-done", RejectionWords.Of(rejection, texts));
    }

    private async Task<Command> Done(Guid trajectoryId, Viewer viewer, string milestone, string? outcome, CancellationToken cancellation) => Finishing.CommandFor(
        milestone,
        outcome,
        viewer.ContactId is { } contact ? await host.Store.Directory.Find(contact, cancellation) : null,
        (await host.Store.Trajectories.Load(trajectoryId, cancellation))?.State);

    private string SentenceOf(string what) => what switch
    {
        "gedaan" => texts["Dank u wel. Dit staat nu op gedaan."],
        "gezien" => texts["Dank u wel. Wij weten dat u het gezien hebt."],
        "kan-niet" => texts["Dank u wel. De regiehouder zoekt een andere weg."],
        "niet-voor-mij" => texts["Dank u wel. De regiehouder zoekt wie het wel doet."],
        _ => texts["Uw vraag is gesteld aan de regiehouder."],
    };
}
