using System.Xml.Linq;

namespace SocialExtension.Emulator.Solutions.Rules;

/// <summary>A component by its type and by the id or name that names it.</summary>
internal readonly record struct RootComponent(int Type, string Name);

/// <summary>The root components that a package declares, and those that it holds.</summary>
internal static class RootComponents
{
    private const int Table = 1;
    private const int Choice = 9;
    private const int Role = 20;
    private const int Form = 60;
    private const int WebResource = 61;
    private const int SiteMap = 62;
    private const int ConnectionRole = 63;
    private const int ColumnSecurityProfile = 70;
    private const int App = 80;
    private const int Assembly = 91;
    private const int Step = 92;

    public static readonly IReadOnlySet<int> KnownTypes = new HashSet<int> { Table, Choice, Role, Form, WebResource, SiteMap, ConnectionRole, ColumnSecurityProfile, App, Assembly, Step };

    public static HashSet<RootComponent> Of(SolutionPackage package) =>
        [.. package.Manifest.Elements("RootComponents").Elements().Select(r => new RootComponent(int.Parse(r.Attribute("type")!.Value, System.Globalization.CultureInfo.InvariantCulture), Name(r.Attribute("id")?.Value ?? r.Attribute("schemaName")?.Value)))];

    public static IEnumerable<RootComponent> InCustomizations(XElement customizations) =>
        Named(customizations, "Entities", "Entity", Table, e => e.Element("Name")?.Value)
            .Concat(Named(customizations, "optionsets", "optionset", Choice, e => e.Attribute("Name")?.Value))
            .Concat(Named(customizations, "Roles", "Role", Role, e => e.Attribute("id")?.Value))
            .Concat(Named(customizations, "Dashboards", "Dashboard", Form, e => e.Element("FormId")?.Value))
            .Concat(Named(customizations, "AppModuleSiteMaps", "AppModuleSiteMap", SiteMap, e => e.Element("SiteMapUniqueName")?.Value))
            .Concat(Named(customizations, "AppModules", "AppModule", App, e => e.Element("UniqueName")?.Value))
            .Concat(Named(customizations, "WebResources", "WebResource", WebResource, e => e.Element("Name")?.Value))
            .Concat(customizations.Elements("ConnectionRoles").Elements("ConnectionRoles").Elements("ConnectionRole").Select(r => new RootComponent(ConnectionRole, Name(r.Element("connectionroleid")?.Value))))
            .Concat(Named(customizations, "FieldSecurityProfiles", "FieldSecurityProfile", ColumnSecurityProfile, e => e.Attribute("fieldsecurityprofileid")?.Value))
            .Concat(Named(customizations, "SolutionPluginAssemblies", "PluginAssembly", Assembly, e => e.Attribute("PluginAssemblyId")?.Value))
            .Concat(Named(customizations, "SdkMessageProcessingSteps", "SdkMessageProcessingStep", Step, e => e.Attribute("SdkMessageProcessingStepId")?.Value));

    private static IEnumerable<RootComponent> Named(XElement customizations, string collection, string element, int type, Func<XElement, string?> name) =>
        customizations.Elements(collection).Elements(element).Select(e => new RootComponent(type, Name(name(e))));

    /// <summary>Ids with or without braces, names in any case.</summary>
    private static string Name(string? name) => (name ?? "").Trim('{', '}').ToLowerInvariant();
}
