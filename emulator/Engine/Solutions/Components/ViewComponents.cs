using System.Xml.Linq;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Solutions.Components;

/// <summary>Views: their query and their layout.</summary>
internal sealed class ViewComponents : ComponentHandler
{
    public override void Import(ImportContext context)
    {
        foreach (var entity in Collection(context, "Entities"))
        {
            var table = context.Model.Table(Value(entity, "Name").ToLowerInvariant());
            foreach (var view in entity.Elements("SavedQueries").Elements("savedqueries").Elements("savedquery"))
            {
                context.Put("savedquery", Id(Value(view, "savedqueryid")), new()
                {
                    ["name"] = Label(view.Element("LocalizedNames")),
                    ["returnedtypecode"] = table.Name,
                    ["querytype"] = Number(view, "querytype"),
                    ["fetchxml"] = Inner(view, "fetchxml"),
                    ["layoutxml"] = Inner(view, "layoutxml"),
                    ["isdefault"] = Number(view, "isdefault") == 1,
                    ["isquickfindquery"] = Number(view, "isquickfindquery") == 1,
                });
                foreach (var column in ViewIndexes.Columns(view, table)) SchemaWriter.Index(context.Connection, table, column);
                context.Report.Count("view");
            }
        }
    }

    private static string? Inner(XElement view, string name) => view.Element(name)?.Elements().FirstOrDefault()?.ToString(SaveOptions.DisableFormatting);
}
