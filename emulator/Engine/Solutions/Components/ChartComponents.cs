using System.Xml.Linq;

namespace SocialExtension.Emulator.Solutions.Components;

/// <summary>Charts of tables: what they count, and how they are drawn.</summary>
internal sealed class ChartComponents : ComponentHandler
{
    public override void Import(ImportContext context)
    {
        foreach (var entity in Collection(context, "Entities"))
        {
            foreach (var chart in entity.Elements("Visualizations").Elements("visualization"))
            {
                context.Put("savedqueryvisualization", Id(Value(chart, "savedqueryvisualizationid")), new()
                {
                    ["name"] = Label(chart.Element("LocalizedNames")),
                    ["description"] = Label(chart.Element("Descriptions")),
                    ["primaryentitytypecode"] = context.Model.Table(Value(entity, "Name").ToLowerInvariant()).Name,
                    ["datadescription"] = Inner(chart, "datadescription"),
                    ["presentationdescription"] = Inner(chart, "presentationdescription"),
                    ["isdefault"] = chart.Element("isdefault")?.Value is "true" or "1",
                });
                context.Report.Count("chart");
            }
        }
    }

    private static string? Inner(XElement chart, string name) => chart.Element(name)?.Elements().FirstOrDefault()?.ToString(SaveOptions.DisableFormatting);
}
