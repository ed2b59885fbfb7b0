using SocialExtension.Emulator.Host.Shell.Charts;
using SocialExtension.Emulator.Host.Shell.Dashboards;
using SocialExtension.Emulator.Host.Shell.Steps;

namespace SocialExtension.Emulator.Host.Shell;

/// <summary>What the pages need to draw charts and dashboards: how they look. The figures and rows in them come from the Web API. And which plug-in steps ran on a row.</summary>
internal static class InsightEndpoints
{
    public static void MapInsight(this WebApplication app)
    {
        app.MapGet("/emulator/shell/charts", (HttpContext http, string etn, Organization organization) => ShellAnswer.Of(http, () => new ChartReader(organization).All(etn)));
        app.MapGet("/emulator/shell/chart", (HttpContext http, Guid id, Guid? viewid, Organization organization) => ShellAnswer.Of(http, () => new ChartReader(organization).Read(id, viewid)));
        app.MapGet("/emulator/shell/dashboards", (HttpContext http, string? appname, Organization organization) => ShellAnswer.Of(http, () => new DashboardReader(organization).All(appname)));
        app.MapGet("/emulator/shell/dashboard", (HttpContext http, Guid id, Organization organization) => ShellAnswer.Of(http, () => new DashboardReader(organization).Read(id)));
        app.MapGet("/emulator/shell/steps", (HttpContext http, string etn, Guid id, Organization organization) => ShellAnswer.Of(http, () => new StepsReader(organization).Read(etn, id)));
    }
}
