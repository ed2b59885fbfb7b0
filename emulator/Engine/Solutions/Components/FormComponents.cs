using System.Xml.Linq;
using Microsoft.Xrm.Sdk;

namespace SocialExtension.Emulator.Solutions.Components;

/// <summary>Forms. One that several solutions touch is built from all of them, the full form first and the changes in the order of import.</summary>
internal sealed class FormComponents : ComponentHandler
{
    private static readonly Dictionary<string, int> Types = new() { ["dashboard"] = 0, ["main"] = 2, ["quick"] = 6, ["quickCreate"] = 7, ["card"] = 11 };

    public override void Import(ImportContext context)
    {
        var layers = context.Packages.SelectMany(p => Forms(p.Customizations)).ToLookup(f => f.Id);
        foreach (var form in Forms(context.Package.Customizations))
        {
            var merged = FormMerge.Merge(layers[form.Id].Select(l => l.Xml.Element("form")!));
            var first = layers[form.Id].First();
            context.Put("systemform", form.Id, new()
            {
                ["name"] = Label(first.Xml.Element("LocalizedNames")),
                ["description"] = Label(first.Xml.Element("Descriptions")),
                ["objecttypecode"] = context.Model.Table(form.Table).Name,
                ["type"] = new OptionSetValue(Types.GetValueOrDefault(form.Type, 2)),
                ["formxml"] = merged.ToString(SaveOptions.DisableFormatting),
                ["isdefault"] = false,
                ["formactivationstate"] = new OptionSetValue(1),
            });
            context.Report.Count("form");
        }
    }

    private static IEnumerable<(Guid Id, string Table, string Type, XElement Xml)> Forms(XElement customizations) =>
        from entity in customizations.Elements("Entities").Elements("Entity")
        from forms in entity.Elements("FormXml").Elements("forms")
        from form in forms.Elements("systemform")
        select (Id(form.Element("formid")?.Value), entity.Element("Name")!.Value.ToLowerInvariant(), forms.Attribute("type")?.Value ?? "main", form);
}
