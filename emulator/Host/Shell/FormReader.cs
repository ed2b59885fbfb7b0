using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Host.Shell;

/// <summary>Reads FormXml into what the pages draw. Knows no table and no solution by name.</summary>
internal sealed class FormReader(ShellUser user, AppScope app)
{
    /// <summary>A form of a table: the one named, else the first of its kind that the app has.</summary>
    public FormView Read(string table, Guid? formId, int type = FormTypes.Main)
    {
        var metadata = user.Model.Table(table);
        var forms = user.Configuration.RetrieveMultiple(FormTypes.Query(metadata, type, new ColumnSet("name", "formxml"))).Entities.ToList();
        var offered = app.Pick(forms, f => f.Id);
        var row = (formId is { } id ? forms.FirstOrDefault(f => f.Id == id) : offered.FirstOrDefault()) ?? throw Fault.Of(FaultCode.ObjectDoesNotExist, $"The table '{metadata.Name}' has no such form.");
        return View(metadata, row, [.. offered.Where(f => f.Id != row.Id).Select(f => new FormName(f.Id, Name(f)))]);
    }

    private FormView View(Table table, Entity row, IReadOnlyList<FormName> others)
    {
        var form = XElement.Parse(row.GetAttributeValue<string>("formxml"));
        var tabs = form.Elements("tabs").Elements("tab").Select(t => Tab(table, t)).ToList();
        var header = form.Element("header")?.Descendants("cell").Select(c => Cell(table, c, false)).OfType<CellView>().ToList() ?? [];
        return new FormView(
            row.Id,
            Name(row),
            new TableReader(user).Read(table),
            tabs,
            header,
            [.. form.Elements("formLibraries").Elements("Library").Select(l => l.Attribute("name")!.Value)],
            [.. form.Elements("events").Elements("event").SelectMany(Handlers)],
            [.. Columns(table, tabs, header)],
            table.OneToMany.FirstOrDefault(r => r.Referencing == Table.ActivityPointer && r.Column == "regardingobjectid")?.Collection,
            others,
            [.. new CommandReader(user).OfForm(table)]);
    }

    private static string Name(Entity form) => form.GetAttributeValue<string>("name") ?? "";

    private TabView Tab(Table table, XElement tab) => new(
        tab.Attribute("name")?.Value ?? tab.Attribute("id")?.Value ?? "",
        Titles.Label(tab),
        tab.Attribute("visible")?.Value != "false",
        [.. tab.Elements("columns").Elements("column").Select(c => new ColumnView(c.Attribute("width")?.Value ?? "100%", [.. c.Elements("sections").Elements("section").Select(s => Section(table, s))]))]);

    private SectionView Section(Table table, XElement section) => new(
        section.Attribute("name")?.Value ?? section.Attribute("id")?.Value ?? "",
        Titles.Label(section),
        section.Attribute("showlabel")?.Value != "false",
        section.Attribute("visible")?.Value != "false",
        ColumnCount(section.Attribute("columns")?.Value),
        [.. section.Elements("rows").Elements("row").SelectMany(r => r.Elements("cell").Select((c, i) => Cell(table, c, i == 0))).OfType<CellView>()]);

    /// <summary>Makers' tools write a 1 for each column.</summary>
    private static int ColumnCount(string? columns) => string.IsNullOrEmpty(columns) ? 1 : columns.All(c => c == '1') ? columns.Length : int.TryParse(columns, out var count) && count is > 0 and < 5 ? count : 1;

    private CellView? Cell(Table table, XElement cell, bool startsRow)
    {
        if (cell.Element("control") is not { } control) return null;
        var parameters = control.Elements("parameters").Elements().GroupBy(p => p.Name.LocalName).ToDictionary(g => g.Key, g => g.First().Value);
        return new CellView(
            control.Attribute("id")!.Value,
            ControlKinds.Of(control.Attribute("classid")?.Value),
            Titles.Label(cell),
            cell.Attribute("showlabel")?.Value != "false",
            Number(cell, "rowspan"),
            Number(cell, "colspan"),
            startsRow,
            control.Attribute("datafieldname")?.Value,
            control.Attribute("disabled")?.Value == "true",
            cell.Attribute("visible")?.Value != "false",
            parameters,
            parameters.GetValueOrDefault("RelationshipName") is { Length: > 0 } relationship ? Related(table, relationship) : null);
    }

    private static int Number(XElement element, string attribute) => int.TryParse(element.Attribute(attribute)?.Value, out var number) && number > 0 ? number : 1;

    private RelatedView? Related(Table table, string relationship)
    {
        if (table.OneToMany.FirstOrDefault(r => r.Name == relationship || r.Collection == relationship) is { } children) return new RelatedView(children.Referencing, children.Column, children.Navigation, null, null);
        if (table.ManyToMany.FirstOrDefault(m => m.Name == relationship) is not { } pairs) return null;
        return new RelatedView(pairs.First == table.Name ? pairs.Second : pairs.First, null, null, pairs.Intersect, table.KeyName);
    }

    private static IEnumerable<HandlerView> Handlers(XElement formEvent) => formEvent.Descendants("Handler").Where(h => h.Attribute("enabled")?.Value != "false").Select(h => new HandlerView(
        formEvent.Attribute("name")!.Value,
        formEvent.Attribute("attribute")?.Value,
        h.Attribute("functionName")!.Value,
        h.Attribute("libraryName")!.Value,
        h.Attribute("passExecutionContext")?.Value == "true",
        h.Attribute("parameters")?.Value));

    /// <summary>The columns that the form shows, and those that say in which state the record is.</summary>
    private IEnumerable<FieldView> Columns(Table table, List<TabView> tabs, List<CellView> header)
    {
        var reader = new TableReader(user);
        return tabs.SelectMany(t => t.Columns).SelectMany(c => c.Sections).SelectMany(s => s.Cells).Concat(header)
            .Select(c => c.Column).OfType<string>().Concat(["statecode", "statuscode"]).Distinct()
            .Select(table.Find).OfType<Column>().Select(c => reader.Field(table, c));
    }
}
