using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Host.Shell;

/// <summary>Reads views: their queries and columns. Knows no table and no solution by name.</summary>
internal sealed class ViewReader(ShellUser user, AppScope app)
{
    // The platform's numbers for kinds of views.
    private const int Public = 0;
    private const int QuickFind = 4;
    private const int Lookup = 64;
    private const int DefaultWidth = 150;

    /// <summary>The views of a table that may be picked; where one is named that is not among them, that one too.</summary>
    public TableViews Read(string tableName, Guid? named)
    {
        var table = user.Model.Table(tableName);
        var all = Rows(table);
        var offered = app.Pick(all.Where(v => Type(v) == Public).ToList(), v => v.Id).OrderByDescending(v => v.GetAttributeValue<bool>("isdefault")).ToList();
        if (named is { } id && offered.All(v => v.Id != id)) offered.Add(all.FirstOrDefault(v => v.Id == id) ?? throw Fault.Of(FaultCode.ObjectDoesNotExist, $"The table '{table.Name}' has no view with the id {id}."));
        var quickFind = all.FirstOrDefault(v => v.GetAttributeValue<bool>("isquickfindquery") || Type(v) == QuickFind);
        var lookup = all.FirstOrDefault(v => Type(v) == Lookup);
        return new TableViews(new TableReader(user).Read(table), [.. offered.Select(v => View(table, v))], [.. Searched(table, quickFind)], lookup is null ? null : View(table, lookup), [.. new CommandReader(user).OfList(table)], [.. new CommandReader(user).OfSubgrid(table)]);
    }

    private List<Entity> Rows(Table table)
    {
        var query = new QueryExpression("savedquery") { ColumnSet = new ColumnSet("name", "fetchxml", "layoutxml", "querytype", "isdefault", "isquickfindquery") };
        query.Criteria.AddCondition("returnedtypecode", ConditionOperator.Equal, table.Name);
        query.AddOrder("name", OrderType.Ascending);
        return [.. user.Configuration.RetrieveMultiple(query).Entities.Where(v => v.Contains("fetchxml"))];
    }

    private static int Type(Entity view) => view.GetAttributeValue<int>("querytype");

    private ViewView View(Table table, Entity view)
    {
        var fetch = view.GetAttributeValue<string>("fetchxml");
        var columns = ViewLayout.Columns(user.Model, table, XElement.Parse(fetch), view.GetAttributeValue<string>("layoutxml"));
        return new ViewView(view.Id, view.GetAttributeValue<string>("name") ?? "", fetch, [.. columns.Select(Column)]);
    }

    private ViewColumn Column(LayoutColumn column) => new(column.Name, column.Label, column.Width ?? DefaultWidth, column.Alias, new TableReader(user).Field(column.Table, column.Column, column.Property));

    /// <summary>What the quick-find view looks into; without one, the name.</summary>
    private static IEnumerable<string> Searched(Table table, Entity? quickFind)
    {
        var named = quickFind is null ? [] : XElement.Parse(quickFind.GetAttributeValue<string>("fetchxml")).Descendants("filter").Where(f => f.Attribute("isquickfindfields")?.Value is "1" or "true")
            .Elements("condition").Select(c => c.Attribute("attribute")?.Value).OfType<string>().Where(c => table.Find(c) is { IsText: true }).Distinct().ToList();
        return named.Count > 0 ? named : table.PrimaryName is { } name ? [name.Name] : [];
    }
}
