using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Host.Shell;

/// <summary>Reads the apps that solutions brought. Who holds none of an app's roles may not open it; administrators may open all.</summary>
internal sealed class AppReader(ShellUser user)
{
    private const int SiteMap = 62;

    private IOrganizationService Configuration => user.Configuration;

    /// <summary>The apps that the user may open.</summary>
    public IReadOnlyList<AppName> All()
    {
        var query = new QueryExpression("appmodule") { ColumnSet = new ColumnSet("name", "uniquename", "description") };
        query.AddOrder("name", OrderType.Ascending);
        return [.. Configuration.RetrieveMultiple(query).Entities.Where(MayOpen).Select(a => new AppName(a.GetAttributeValue<string>("uniquename"), Name(a), a.GetAttributeValue<string>("description") ?? ""))];
    }

    /// <summary>An app with its navigation.</summary>
    public AppView Read(string uniqueName)
    {
        var app = Find(uniqueName);
        if (!MayOpen(app)) throw Fault.Of(FaultCode.PrivilegeDenied, $"The user holds none of the roles of the app '{Name(app)}'.");
        return new AppView(uniqueName, Name(app), SiteMapOf(app) is { } map ? new SiteMapReader(user).Areas(map) : []);
    }

    /// <summary>What an app has; everything where the address names no app.</summary>
    public AppScope Scope(string? uniqueName) => uniqueName is null ? AppScope.None : new AppScope(Components(Find(uniqueName)).Select(c => c.GetAttributeValue<Guid>("objectid")).ToHashSet());

    private static string Name(Entity app) => app.GetAttributeValue<string>("name") ?? app.GetAttributeValue<string>("uniquename");

    private Entity Find(string uniqueName)
    {
        var query = new QueryExpression("appmodule") { ColumnSet = new ColumnSet("name", "uniquename"), TopCount = 1 };
        query.Criteria.AddCondition("uniquename", ConditionOperator.Equal, uniqueName);
        return Configuration.RetrieveMultiple(query).Entities.FirstOrDefault() ?? throw Fault.Of(FaultCode.ObjectDoesNotExist, $"There is no app '{uniqueName}' in this organization.");
    }

    private DataCollection<Entity> Components(Entity app)
    {
        var query = new QueryExpression("appmodulecomponent") { ColumnSet = new ColumnSet("componenttype", "objectid") };
        query.Criteria.AddCondition("appmoduleidunique", ConditionOperator.Equal, app.Id);
        return Configuration.RetrieveMultiple(query).Entities;
    }

    private XElement? SiteMapOf(Entity app) =>
        Components(app).FirstOrDefault(c => c.GetAttributeValue<int>("componenttype") == SiteMap) is { } component
            ? XElement.Parse(Configuration.Retrieve("sitemap", component.GetAttributeValue<Guid>("objectid"), new ColumnSet("sitemapxml")).GetAttributeValue<string>("sitemapxml"))
            : null;

    private bool MayOpen(Entity app) => user.Rights.IsUnrestricted || Ids("appmoduleroles", "roleid", "appmoduleid", app.Id).Overlaps(Roles);

    /// <summary>The user's roles, direct and by teams.</summary>
    private HashSet<Guid> Roles => field ??= [
        .. Ids("systemuserroles", "roleid", "systemuserid", user.Id),
        .. Ids("teammembership", "teamid", "systemuserid", user.Id).SelectMany(team => Ids("teamroles", "roleid", "teamid", team)),
    ];

    private HashSet<Guid> Ids(string intersect, string wanted, string column, Guid id)
    {
        var query = new QueryExpression(intersect) { ColumnSet = new ColumnSet(wanted) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, id);
        return [.. Configuration.RetrieveMultiple(query).Entities.Select(e => e.GetAttributeValue<Guid>(wanted))];
    }
}
