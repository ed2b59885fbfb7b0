using System.Xml.Linq;
using Microsoft.Xrm.Sdk;

namespace SocialExtension.Emulator.Solutions.Components;

/// <summary>Environment variables: files of the zip. What an administrator sets is a row of its own, which goes with the definition.</summary>
internal sealed class EnvironmentVariableComponents : ComponentHandler
{
    public override void Import(ImportContext context)
    {
        foreach (var file in context.Package.Below("environmentvariabledefinitions").Where(f => f.EndsWith("/environmentvariabledefinition.xml", StringComparison.Ordinal)).ToList())
        {
            Put(context, context.Package.Xml(file));
            context.Report.Count("environment variable");
        }
    }

    private static void Put(ImportContext context, XElement xml)
    {
        var name = xml.Attribute("schemaname")!.Value;
        context.Put("environmentvariabledefinition", StableId.For("environmentvariabledefinition", name), new()
        {
            ["schemaname"] = name,
            ["displayname"] = xml.Element("displayname")?.Attribute("default")?.Value,
            ["description"] = xml.Element("description")?.Attribute("default")?.Value,
            ["defaultvalue"] = xml.Element("defaultvalue")?.Value,
            ["type"] = new OptionSetValue(Number(xml, "type")),
        });
    }
}
