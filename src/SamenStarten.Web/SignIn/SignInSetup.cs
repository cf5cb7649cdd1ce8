using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using SamenStarten.Web.Demo;
using SamenStarten.Web.Hosting;
using SamenStarten.Web.SignIn.SessionKeys;

namespace SamenStarten.Web.SignIn;

/// <summary>Who comes in, and how: accounts of our own with a second factor, the organisation's provider, access tokens; or the demo's roles.</summary>
internal static class SignInSetup
{
    private static readonly TimeSpan SessionLasts = TimeSpan.FromHours(8);

    public static void AddSignIn(this IServiceCollection services, StartUp startUp, bool isDevelopment)
    {
        services.AddSingleton(startUp.SignIn);
        if (startUp.Mode == RegionMode.Demo)
        {
            services.AddAuthentication(Doors.Demo).AddScheme<AuthenticationSchemeOptions, DemoDoor>(Doors.Demo, null);
            return;
        }

        AddAccounts(services, startUp, isDevelopment);
        var authentication = services
            .AddAuthentication(options => (options.DefaultScheme, options.DefaultAuthenticateScheme, options.DefaultChallengeScheme, options.DefaultForbidScheme) =
                (Doors.Any, Doors.Any, Doors.Any, Doors.Any))
            .AddPolicyScheme(Doors.Any, null, options => options.ForwardDefaultSelector = context => Doors.Choose(context, startUp.SignIn));
        if (startUp.SignIn.OpenIdConnect.IsOn)
        {
            authentication.AddOrganisation(
                startUp.SignIn.OpenIdConnect, options => Cookie(options, Doors.OrganisationCookie, Doors.AccountCookie, isDevelopment));
        }

        if (startUp.SignIn.Jwt.IsOn)
        {
            authentication.AddPrograms(startUp.SignIn.Jwt);
        }
    }

    private static void AddAccounts(IServiceCollection services, StartUp startUp, bool isDevelopment)
    {
        services.AddSingleton<FirstAdministrator>();
        services.AddScoped<ResetCodes>();
        services.AddAccountsDatabase(startUp);
        services.AddSessionKeys(startUp);
        services.AddIdentity<Account, IdentityRole>(options =>
            {
                options.Password.RequiredLength = 12;
                options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequiredUniqueChars = 5;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                options.User.RequireUniqueEmail = true;
            })
            .AddEntityFrameworkStores<AccountsContext>()
            .AddDefaultTokenProviders()
            .AddClaimsPrincipalFactory<AccountClaims>();
        services.ConfigureApplicationCookie(options =>
        {
            Cookie(options, Doors.AccountCookie, Doors.OrganisationCookie, isDevelopment);
            options.Events.OnValidatePrincipal = Sessions.Check;
        });
        services.Configure<SecurityStampValidatorOptions>(options =>
            (options.ValidationInterval, options.OnRefreshingPrincipal) = (TimeSpan.Zero, Sessions.KeepMethod));
        services.AddHostedService<AccountsHosting>();
    }

    /// <param name="other">The cookie of the other door: somebody is who he signed in as last.</param>
    private static void Cookie(CookieAuthenticationOptions options, string name, string other, bool isDevelopment)
    {
        options.Cookie.Name = name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = isDevelopment ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        options.ExpireTimeSpan = SessionLasts;
        options.LoginPath = "/aanmelden";
        options.LogoutPath = "/afmelden";
        options.AccessDeniedPath = "/geen-toegang";
        options.ReturnUrlParameter = "terug";
        options.Events.OnSigningIn = context =>
        {
            context.Response.Cookies.Delete(other);
            return Task.CompletedTask;
        };
        options.Events.OnRedirectToLogin = context => Doors.Turn(context, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => Doors.Turn(context, StatusCodes.Status403Forbidden);
    }
}
