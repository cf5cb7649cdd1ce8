namespace SamenStarten.Infra.Tests.Azure;

public sealed class AzdTests(Plan plan)
{
    [Fact]
    public async Task Every_service_that_azd_deploys_has_an_app_that_bears_its_name()
    {
        var services = Yaml.Read(Path.Combine(Repository.Root, "azure.yaml")).Map("services").Keys.Cast<string>();
        var apps = (await plan.ResourcesAsync("Microsoft.Web/sites"))
            .Select(app => app.Json["tags"]!["azd-service-name"]!.GetValue<string>());

        Assert.Equal(services.Order(), apps.Order());
    }
}
