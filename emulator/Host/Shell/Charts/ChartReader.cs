using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Host.Shell.Charts;

/// <summary>
/// Reads charts into what the pages draw. Charts are configuration, which every user of the organization may see; their figures are asked for
/// by the page, as the user who looks at it.
/// </summary>
internal sealed class ChartReader(Organization organization)
{
    private readonly MetadataModel model = organization.Model;
    private readonly IOrganizationService configuration = organization.ServiceFor(organization.SystemUserId);

    /// <summary>The charts of a table, the default one first.</summary>
    public IReadOnlyList<ChartName> All(string table)
    {
        var query = new QueryExpression("savedqueryvisualization") { ColumnSet = new ColumnSet("name", "isdefault") };
        query.Criteria.AddCondition("primaryentitytypecode", ConditionOperator.Equal, model.Table(table).Name);
        query.AddOrder("isdefault", OrderType.Descending);
        query.AddOrder("name", OrderType.Ascending);
        return [.. configuration.RetrieveMultiple(query).Entities.Select(c => new ChartName(c.Id, Text(c, "name"), c.GetAttributeValue<bool>("isdefault")))];
    }

    /// <summary>A chart over the rows of a view or, where none is named, over all rows.</summary>
    public ChartView Read(Guid id, Guid? viewId)
    {
        var row = configuration.Retrieve("savedqueryvisualization", id, new ColumnSet("name", "description", "datadescription", "presentationdescription"));
        var data = XElement.Parse(Text(row, "datadescription"));
        var fetch = data.Elements("fetchcollection").Elements("fetch").FirstOrDefault() ?? throw Malformed(row, "it has no <fetch>");
        var groups = fetch.Descendants("attribute").Where(a => a.Attribute("groupby")?.Value is "true" or "1").ToList();
        var collection = data.Elements("categorycollection").Elements("category").FirstOrDefault();
        var category = groups.FirstOrDefault(g => Alias(g) == collection?.Attribute("alias")?.Value) ?? groups.FirstOrDefault() ?? throw Malformed(row, "its query groups by nothing");
        var series = groups.FirstOrDefault(g => g != category);
        var measures = Measures(row, fetch, collection, XElement.Parse(Text(row, "presentationdescription"))).ToList();
        var table = model.Table(fetch.Element("entity")?.Attribute("name")?.Value ?? "");
        if (viewId is { } view) ChartQuery.Restrict(fetch, Text(configuration.Retrieve("savedquery", view, new ColumnSet("fetchxml")), "fetchxml"));
        ChartQuery.Spread(category);
        ChartQuery.Sort(fetch, category);
        return new ChartView(id, Text(row, "name"), Text(row, "description"), table.EntitySet, table.PluralLabel, fetch.ToString(SaveOptions.DisableFormatting), Group(category), series is null ? null : Group(series), measures);
    }

    private IEnumerable<MeasureView> Measures(Entity row, XElement fetch, XElement? category, XElement presentation)
    {
        var drawn = presentation.Elements("Series").Elements("Series").ToList();
        var aliases = category?.Descendants("measure").Select(m => m.Attribute("alias")?.Value).OfType<string>().ToList();
        if (aliases is null or []) throw Malformed(row, "its category has no measure");
        return aliases.Select((alias, i) =>
        {
            var attribute = fetch.Descendants("attribute").FirstOrDefault(a => Alias(a) == alias) ?? throw Malformed(row, $"its query has no attribute with the alias '{alias}'");
            var look = drawn.ElementAtOrDefault(i) ?? drawn.FirstOrDefault();
            var (shape, stacking) = ChartShape.Of(look?.Attribute("ChartType")?.Value);
            return new MeasureView(alias, Label(attribute), shape, stacking, string.Equals(look?.Attribute("IsValueShownAsLabel")?.Value, "true", StringComparison.OrdinalIgnoreCase));
        });
    }

    private GroupView Group(XElement attribute) => new(Alias(attribute), ColumnOf(attribute).Label, attribute.Attribute("dategrouping")?.Value);

    private string Label(XElement measure) => measure.Attribute("aggregate")?.Value switch
    {
        "sum" => $"Sum of {ColumnOf(measure).Label}",
        "avg" => $"Average of {ColumnOf(measure).Label}",
        "min" => $"Smallest {ColumnOf(measure).Label}",
        "max" => $"Largest {ColumnOf(measure).Label}",
        "countcolumn" => $"Count of {ColumnOf(measure).Label}",
        _ => "Count",
    };

    private Column ColumnOf(XElement attribute) => MetadataModel.Column(model.Table(attribute.Parent!.Attribute("name")?.Value ?? ""), attribute.Attribute("name")?.Value ?? "");

    private static string Alias(XElement attribute) => attribute.Attribute("alias")?.Value ?? "";

    private static string Text(Entity row, string column) => row.GetAttributeValue<string>(column) ?? "";

    private static Exception Malformed(Entity row, string why) => Fault.InvalidArgument($"The chart '{Text(row, "name")}' can't be drawn: {why}.");
}
