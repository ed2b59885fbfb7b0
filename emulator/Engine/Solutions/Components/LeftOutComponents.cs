using System.Xml.Linq;
using SocialExtension.Emulator.Solutions.Rules;

namespace SocialExtension.Emulator.Solutions.Components;

/// <summary>Says which kinds of components the emulator leaves out: a line in the report, not a failed import.</summary>
internal sealed class LeftOutComponents : ComponentHandler
{
    private static readonly HashSet<string> Handled =
    [
        "Entities", "Roles", "FieldSecurityProfiles", "EntityRelationships", "optionsets", "WebResources", "SolutionPluginAssemblies", "SdkMessageProcessingSteps", "Languages",
        "Dashboards", "AppModules", "AppModuleSiteMaps", "ConnectionRoles",
    ];

    /// <summary>Types of root components that have a handler, or a collection that is named above.</summary>
    private static readonly HashSet<int> Known = [.. RootComponents.KnownTypes, 26, 29, 300, 380, 381];

    public override void Import(ImportContext context)
    {
        foreach (var collection in context.Package.Customizations.Elements().Where(e => e.HasElements && !Handled.Contains(e.Name.LocalName)))
        {
            context.Report.Skip($"{collection.Elements().Count()} of {collection.Name.LocalName}: the emulator does not import these yet.");
            context.Organization.Unsupported.Note($"component {collection.Name.LocalName}");
        }

        foreach (var attribute in Collection(context, "Entities").Descendants("attribute").Where(a => Metadata.EntityReader.LeftOut.Contains(Value(a, "Type"))))
        {
            context.Report.Skip($"The column {Value(attribute, "LogicalName")} of type {Value(attribute, "Type")}: the emulator has no columns of this type.");
            context.Organization.Unsupported.Note($"columns of type {Value(attribute, "Type")}");
        }

        foreach (var root in RootComponents.Of(context.Package).Where(r => !Known.Contains(r.Type)).GroupBy(r => r.Type))
        {
            context.Report.Skip($"{root.Count()} root component{(root.Count() == 1 ? "" : "s")} of type {root.Key}: the emulator does not know this type.");
        }

        context.Report.Count("solution");
    }
}
