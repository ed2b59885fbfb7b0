using System.Globalization;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Host.Shell.Dashboards;

/// <summary>Reads dashboards, which are forms of no table, into what the pages draw. What their tiles show is asked for as the user who looks.</summary>
internal sealed class DashboardReader(Organization organization)
{
    private const int DashboardType = 0;
    private const int DashboardComponent = 60;
    private const int FewestColumns = 1;
    private const int PageSize = 10;
    private readonly IOrganizationService configuration = organization.ServiceFor(organization.SystemUserId);

    /// <summary>The dashboards of an app; of the organization, where no app is named.</summary>
    public IReadOnlyList<DashboardName> All(string? app)
    {
        var query = Query("name", "isdefault");
        query.AddOrder("name", OrderType.Ascending);
        var own = app is null ? null : InApp(app);
        return [.. configuration.RetrieveMultiple(query).Entities.Where(d => own?.Contains(d.Id) ?? true).Select(d => new DashboardName(d.Id, Text(d, "name"), d.GetAttributeValue<bool>("isdefault")))];
    }

    public DashboardView Read(Guid id)
    {
        var query = Query("name", "description", "formxml");
        query.Criteria.AddCondition("formid", ConditionOperator.Equal, id);
        var row = configuration.RetrieveMultiple(query).Entities.FirstOrDefault() ?? throw Fault.Of(FaultCode.ObjectDoesNotExist, $"There is no dashboard with the id {id}.");
        return new DashboardView(id, Text(row, "name"), Text(row, "description"), [.. XElement.Parse(Text(row, "formxml")).Elements("tabs").Elements("tab").Select(Tab)]);
    }

    private static QueryExpression Query(params string[] columns)
    {
        var query = new QueryExpression("systemform") { ColumnSet = new ColumnSet(columns) };
        query.Criteria.AddCondition("type", ConditionOperator.Equal, DashboardType);
        query.Criteria.AddCondition("objecttypecode", ConditionOperator.Equal, "none");
        return query;
    }

    private HashSet<Guid> InApp(string app)
    {
        var query = new QueryExpression("appmodulecomponent") { ColumnSet = new ColumnSet("objectid") };
        query.Criteria.AddCondition("componenttype", ConditionOperator.Equal, DashboardComponent);
        query.AddLink("appmodule", "appmoduleidunique", "appmoduleid").LinkCriteria.AddCondition("uniquename", ConditionOperator.Equal, app);
        return [.. configuration.RetrieveMultiple(query).Entities.Select(c => c.GetAttributeValue<Guid>("objectid"))];
    }

    private DashboardTab Tab(XElement tab) => new(Label(tab), ShowsLabel(tab), [.. tab.Elements("columns").Elements("column").Select(c => new DashboardColumn(c.Attribute("width")?.Value ?? "100%", [.. c.Elements("sections").Elements("section").Select(Section)]))]);

    private DashboardSection Section(XElement section)
    {
        // "1111" are four columns.
        var columns = Math.Max(FewestColumns, section.Attribute("columns")?.Value.Length ?? FewestColumns);
        return new DashboardSection(Label(section), ShowsLabel(section), columns, [.. TileGrid.Places(section, columns).Where(p => p.Cell.Element("control") is not null).Select(p => Tile(p.Cell, p.Row, p.Column, p.Rows, p.Columns))]);
    }

    private DashboardTile Tile(XElement cell, int row, int column, int rows, int columns)
    {
        var control = cell.Element("control")!;
        string? Parameter(string name) => control.Elements("parameters").Elements(name).FirstOrDefault()?.Value is { Length: > 0 } text ? text : null;
        Guid? Id(string name) => Guid.TryParse(Parameter(name), out var id) ? id : null;
        var kind = ControlKinds.Of(control.Attribute("classid")?.Value) switch
        {
            "subgrid" => Parameter("ChartGridMode") is "Chart" or "All" && Id("VisualizationId") is not null ? "chart" : "grid",
            "webresource" => "webresource",
            _ => "unknown",
        };
        var list = kind == "grid" && Id("ViewId") is { } view ? RowsTile.Read(organization.Model, configuration.Retrieve("savedquery", view, new ColumnSet("name", "fetchxml", "layoutxml")), PageSizeOf(Parameter("RecordsPerPage"))) : null;
        return new DashboardTile(control.Attribute("id")?.Value ?? "", Label(cell), ShowsLabel(cell), row, column, rows, columns, kind, Id("ViewId"), Id("VisualizationId"), list, Parameter("Url"));
    }

    private static int PageSizeOf(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0 ? size : PageSize;

    private static string Label(XElement element) => element.Elements("labels").Elements("label").FirstOrDefault()?.Attribute("description")?.Value ?? "";

    private static bool ShowsLabel(XElement element) => element.Attribute("showlabel")?.Value != "false";

    private static string Text(Entity row, string column) => row.GetAttributeValue<string>(column) ?? "";
}
