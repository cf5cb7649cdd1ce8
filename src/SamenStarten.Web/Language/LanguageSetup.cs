using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace SamenStarten.Web.Language;

/// <summary>Dutch, and English for who asks for it: in a cookie. What a browser prefers isn't asked, since the work is in Dutch.</summary>
internal static class LanguageSetup
{
    public const string Cookie = "taal";

    private static readonly CultureInfo[] Languages = [new("nl-NL"), new("en-GB")];

    public static void AddLanguages(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddScoped<Words>();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(Languages[0]);
            options.SupportedCultures = options.SupportedUICultures = Languages;
            options.RequestCultureProviders = [new CustomRequestCultureProvider(context => Task.FromResult(
                context.Request.Cookies[Cookie] is "en" ? new ProviderCultureResult("en-GB") : null))];
        });
    }
}
