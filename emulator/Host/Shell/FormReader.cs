using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Host.Shell;

/// <summary>Reads FormXml into what the pages draw. Knows no table and no solution by name.</summary>
internal sealed class FormReader(MetadataModel model, IOrganizationService service)
{
    private const int Main = 2;

    /// <summary>A form of a table: the one named, else the first main form.</summary>
    public FormView Read(string table, Guid? formId)
    {
        var metadata = model.Table(table);
        var query = new QueryExpression("systemform") { ColumnSet = new ColumnSet("name", "formxml"), TopCount = 1 };
        query.Criteria.AddCondition("objecttypecode", ConditionOperator.Equal, metadata.Name);
        query.Criteria.AddCondition("type", ConditionOperator.Equal, Main);
        if (formId is { } id) query.Criteria.AddCondition("formid", ConditionOperator.Equal, id);
        query.AddOrder("createdon", OrderType.Ascending);
        var row = service.RetrieveMultiple(query).Entities.FirstOrDefault() ?? throw Fault.Of(FaultCode.ObjectDoesNotExist, $"The table '{metadata.Name}' has no such main form.");
        var form = XElement.Parse(row.GetAttributeValue<string>("formxml"));
        var tabs = form.Elements("tabs").Elements("tab").Select(Tab).ToList();
        var header = form.Element("header")?.Descendants("cell").Select(Cell).OfType<CellView>().ToList() ?? [];
        return new FormView(
            row.Id,
            row.GetAttributeValue<string>("name"),
            TableOf(metadata),
            tabs,
            header,
            [.. form.Elements("formLibraries").Elements("Library").Select(l => l.Attribute("name")!.Value)],
            [.. form.Elements("events").Elements("event").SelectMany(Handlers)],
            [.. Columns(metadata, tabs, header)],
            metadata.OneToMany.FirstOrDefault(r => r.Referencing == Table.ActivityPointer && r.Column == "regardingobjectid")?.Collection);
    }

    private static TableView TableOf(Table table) => new(table.Name, table.Label, table.EntitySet, table.KeyName, table.PrimaryName?.Name, table.TypeCode, table.IsActivity);

    private static TabView Tab(XElement tab) => new(
        tab.Attribute("name")?.Value ?? tab.Attribute("id")?.Value ?? "",
        Label(tab),
        tab.Attribute("visible")?.Value != "false",
        [.. tab.Elements("columns").Elements("column").Select(c => new ColumnView(c.Attribute("width")?.Value ?? "100%", [.. c.Elements("sections").Elements("section").Select(Section)]))]);

    private static SectionView Section(XElement section) => new(
        section.Attribute("name")?.Value ?? "",
        Label(section),
        section.Attribute("showlabel")?.Value != "false",
        [.. section.Elements("rows").Elements("row").Elements("cell").Select(Cell).OfType<CellView>()]);

    private static CellView? Cell(XElement cell)
    {
        if (cell.Element("control") is not { } control) return null;
        var parameters = control.Elements("parameters").Elements().GroupBy(p => p.Name.LocalName).ToDictionary(g => g.Key, g => g.First().Value);
        return new CellView(
            control.Attribute("id")!.Value,
            ControlKinds.Of(control.Attribute("classid")?.Value),
            Label(cell),
            cell.Attribute("showlabel")?.Value != "false",
            int.TryParse(cell.Attribute("rowspan")?.Value, out var rows) ? rows : 1,
            control.Attribute("datafieldname")?.Value,
            control.Attribute("disabled")?.Value == "true",
            parameters);
    }

    private static string Label(XElement element) => element.Elements("labels").Elements("label").FirstOrDefault()?.Attribute("description")?.Value ?? "";

    private static IEnumerable<HandlerView> Handlers(XElement formEvent) => formEvent.Descendants("Handler").Where(h => h.Attribute("enabled")?.Value != "false").Select(h => new HandlerView(
        formEvent.Attribute("name")!.Value,
        formEvent.Attribute("attribute")?.Value,
        h.Attribute("functionName")!.Value,
        h.Attribute("libraryName")!.Value,
        h.Attribute("passExecutionContext")?.Value == "true",
        h.Attribute("parameters")?.Value));

    /// <summary>The columns that the form shows, with what it takes to show and change them.</summary>
    private static IEnumerable<FieldView> Columns(Table table, List<TabView> tabs, List<CellView> header) =>
        tabs.SelectMany(t => t.Columns).SelectMany(c => c.Sections).SelectMany(s => s.Cells).Concat(header)
            .Select(c => c.Column).OfType<string>().Distinct()
            .Select(table.Find).OfType<Column>()
            .Select(c => new FieldView(c.Name, Queries.OData.EdmModelBuilder.PropertyName(c), c.Label, c.Type.ToString(), c.RequiredLevel, c.MaxLength, c.Format, c.IsDateOnly, c.Choice?.Options.Select(o => new OptionView(o.Value, o.Label)).ToList() ?? [], c.Targets));
}
