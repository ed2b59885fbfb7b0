using System.Xml.Linq;
using Microsoft.Xrm.Sdk;

namespace SocialExtension.Emulator.Solutions.Components;

/// <summary>The rows of the solution itself, its publisher and its root components.</summary>
internal sealed class SolutionRows : ComponentHandler
{
    public override void Import(ImportContext context)
    {
        var manifest = context.Package.Manifest;
        var publisher = manifest.Element("Publisher")!;
        var publisherId = StableId.For("publisher", Value(publisher, "UniqueName"));
        context.Put("publisher", publisherId, new()
        {
            ["uniquename"] = Value(publisher, "UniqueName"),
            ["friendlyname"] = Label(publisher.Element("LocalizedNames")),
            ["customizationprefix"] = Value(publisher, "CustomizationPrefix"),
            ["customizationoptionvalueprefix"] = Number(publisher, "CustomizationOptionValuePrefix"),
        });
        var solutionId = StableId.For("solution", context.Package.Name);
        context.Put("solution", solutionId, new()
        {
            ["uniquename"] = context.Package.Name,
            ["friendlyname"] = Label(manifest.Element("LocalizedNames")),
            ["version"] = context.Package.Version.ToString(),
            ["description"] = Label(manifest.Element("Descriptions")),
            ["publisherid"] = new EntityReference("publisher", publisherId),
            ["installedon"] = context.Organization.Time.GetUtcNow().UtcDateTime,
        });
        foreach (var root in manifest.Elements("RootComponents").Elements())
        {
            var name = root.Attribute("schemaName")?.Value ?? "";
            var id = root.Attribute("id")?.Value ?? "";
            context.Put("solutioncomponent", StableId.For("solutioncomponent", context.Package.Name, root.Attribute("type")!.Value, id, name), new()
            {
                ["solutionid"] = new EntityReference("solution", solutionId),
                ["componenttype"] = int.Parse(root.Attribute("type")!.Value, System.Globalization.CultureInfo.InvariantCulture),
                ["objectid"] = Guid.TryParse(id, out var objectId) ? objectId : StableId.For("component", name),
                ["schemaname"] = name,
                ["rootcomponentbehavior"] = int.Parse(root.Attribute("behavior")?.Value ?? "0", System.Globalization.CultureInfo.InvariantCulture),
            });
        }
    }
}
