namespace SocialExtension.Emulator.Solutions.Components;

/// <summary>Says which kinds of components the emulator leaves out: a line in the report, not a failed import.</summary>
internal sealed class LeftOutComponents : ComponentHandler
{
    private static readonly HashSet<string> Handled =
    [
        "Entities", "Roles", "FieldSecurityProfiles", "EntityRelationships", "optionsets", "WebResources", "SolutionPluginAssemblies", "SdkMessageProcessingSteps", "Languages",
        "Dashboards", "AppModules", "AppModuleSiteMaps",
    ];

    public override void Import(ImportContext context)
    {
        foreach (var collection in context.Package.Customizations.Elements().Where(e => e.HasElements && !Handled.Contains(e.Name.LocalName)))
        {
            context.Report.Skip($"{collection.Elements().Count()} of {collection.Name.LocalName}: the emulator does not import these yet.");
            context.Organization.Unsupported.Note($"component {collection.Name.LocalName}");
        }

        context.Report.Count("solution");
    }
}
