using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using NodaTime.Text;
using SamenStarten.Orchestrations.Partners;
using SamenStarten.Web.Language;

namespace SamenStarten.Web.Pages.AddressBook;

/// <summary>The two days between which somebody is away, as a form gives them.</summary>
internal static class AbsenceForm
{
    /// <summary>The absence; null when a day is wrong, which is an error on the page then.</summary>
    public static Absence? Read(string contactId, string? from, string? until, ModelStateDictionary errors, IStringLocalizer<Texts> texts)
    {
        var first = LocalDatePattern.Iso.Parse(from ?? "");
        var last = string.IsNullOrWhiteSpace(until) ? null : LocalDatePattern.Iso.Parse(until);
        if (!first.Success)
        {
            errors.AddModelError("van", texts["Kies de eerste dag."]);
        }

        if (last is { Success: false } || (first.Success && last is { Success: true } && last.Value < first.Value))
        {
            errors.AddModelError("tot", texts["De laatste dag ligt niet voor de eerste. Laat hem leeg als nog niemand hem weet."]);
        }

        return errors.IsValid ? new Absence(contactId, first.Value, last?.Value) : null;
    }
}
