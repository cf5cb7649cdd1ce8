using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SamenStarten.Web.Access;
using SamenStarten.Web.Hosting;
using SamenStarten.Web.Language;
using SamenStarten.Web.SignIn;

namespace SamenStarten.Web.Pages.Accounts;

/// <summary>Who can sign in, and a new one: the administrator gives a first password by hand; the second factor is set up by whoever gets it.</summary>
[For(Roles.Administrator)]
public sealed class AccountsModel(UserManager<Account> users, RegionHost host, IStringLocalizer<Texts> texts) : PageModel
{
    private const int PasswordBytes = 12;

    [BindProperty]
    public string Email { get; set; } = "";

    [BindProperty]
    public string Role { get; set; } = Roles.Coordinator;

    [BindProperty]
    public string? ContactId { get; set; }

    public IReadOnlyList<ShownAccount> Shown { get; private set; } = [];

    /// <summary>Shown once, and kept nowhere but as a hash.</summary>
    public string? FirstPassword { get; private set; }

    public Task OnGetAsync() => Show();

    public async Task OnPostAsync()
    {
        var contact = Role == Roles.Partner ? ContactId?.Trim() : null;
        if (!Roles.All.Contains(Role))
        {
            ModelState.AddModelError(nameof(Role), texts["Kies een rol."]);
        }
        else if (Role == Roles.Partner && (contact is null || await host.Store.Directory.Find(contact) is null))
        {
            ModelState.AddModelError(nameof(ContactId), texts["Geef een contact uit de adreslijst: daar horen de taken bij."]);
        }
        else if (ModelState.IsValid)
        {
            await Make(new Account { UserName = Email, Email = Email, ContactId = contact });
        }

        await Show();
    }

    private async Task Make(Account account)
    {
        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(PasswordBytes));
        if (await users.CreateAsync(account, password) is { Succeeded: true })
        {
            await users.AddToRoleAsync(account, Role);
            FirstPassword = password;
        }
        else
        {
            ModelState.AddModelError(nameof(Email), texts["Dit is geen e-mailadres, of er is al een account mee."]);
        }
    }

    private async Task Show()
    {
        var shown = new List<ShownAccount>();
        foreach (var account in await users.Users.OrderBy(a => a.Email).ToListAsync())
        {
            var roles = await users.GetRolesAsync(account);
            shown.Add(new ShownAccount(account.Id, account.Email ?? "", string.Join(", ", roles), account.ContactId, account.TwoFactorEnabled));
        }

        Shown = shown;
    }
}

/// <summary>An account in the list.</summary>
public sealed record ShownAccount(string Id, string Email, string Role, string? ContactId, bool HasSecondFactor);
