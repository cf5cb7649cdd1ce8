using Microsoft.Graph.Models;
using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Channels.Planner;

/// <summary>A message in Planner's words: the same text as a mail would have, which names no person.</summary>
internal static class TaskContent
{
    // Planner's own limit.
    private const int MostInChecklist = 20;

    // What is due on a day is due at the end of the office.
    private static readonly LocalTime EndOfOffice = new(17, 0);

    public static PlannerTask Task(OutgoingMail mail, Outline outline, PlanOptions plan) => new()
    {
        PlanId = plan.PlanId,
        BucketId = plan.BucketId,
        Title = TaskMark.Title(mail.Subject, mail.MessageId),
        DueDateTime = outline.Due?.InAmsterdam(EndOfOffice).ToDateTimeOffset(),
    };

    public static PlannerTaskDetails Details(OutgoingMail mail, Outline outline) => new()
    {
        Description = mail.Text,
        PreviewType = PlannerPreviewType.Reference,
        References = new()
        {
            AdditionalData = new Dictionary<string, object>
            {
                [Key(outline.Link)] = new PlannerExternalReference
                {
                    OdataType = "#microsoft.graph.plannerExternalReference",
                    Alias = outline.Number,
                    Type = "Other",
                },
            },
        },
        Checklist = new()
        {
            AdditionalData = outline.Milestones.Distinct().Take(MostInChecklist).ToDictionary(
                milestone => DeterministicId.From("planner-checklist", mail.MessageId.ToString(), milestone).ToString("D"),
                milestone => (object)new PlannerChecklistItem
                {
                    OdataType = "#microsoft.graph.plannerChecklistItem",
                    Title = milestone,
                    IsChecked = false,
                }),
        },
    };

    /// <summary>Whether these details lead to our page for this message.</summary>
    public static bool LeadsTo(PlannerTaskDetails? details, Guid messageId) =>
        details?.References?.AdditionalData.Keys.Any(link => link.Contains(messageId.ToString("D"), StringComparison.Ordinal)) == true;

    // The link is the name of a property, in which OData has these characters for itself.
    private static string Key(Uri link) => link.AbsoluteUri
        .Replace("%", "%25", StringComparison.Ordinal).Replace(".", "%2E", StringComparison.Ordinal)
        .Replace(":", "%3A", StringComparison.Ordinal).Replace("@", "%40", StringComparison.Ordinal)
        .Replace("#", "%23", StringComparison.Ordinal);
}
