using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Solutions.Components;

/// <summary>Web resources: pages, scripts, styles and images, as the zip holds them.</summary>
internal sealed class WebResourceComponents : ComponentHandler
{
    public override void Import(ImportContext context)
    {
        foreach (var resource in Collection(context, "WebResources"))
        {
            var name = Value(resource, "Name");
            var file = Value(resource, "FileName");
            var content = context.Package.Find(file) ?? throw Fault.Of(FaultCode.ImportFailed, $"The web resource '{name}' has its content in '{file}', which is not in the zip.");
            context.Put("webresource", Id(Value(resource, "WebResourceId")), new()
            {
                ["name"] = name,
                ["displayname"] = Value(resource, "DisplayName"),
                ["webresourcetype"] = new OptionSetValue(Number(resource, "WebResourceType")),
                ["content"] = Convert.ToBase64String(content),
                ["languagecode"] = Number(resource, "LanguageCode"),
            });
            context.Report.Count("web resource");
        }
    }
}
