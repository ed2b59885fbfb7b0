using System.Xml.Linq;

namespace SocialExtension.Packing.Declarations;

/// <summary>The XML of the plug-in assembly and its types.</summary>
internal static class AssemblyXml
{
    public static string Folder(PluginAssembly assembly) => $"{assembly.FileName}-{assembly.Id.ToString().ToUpperInvariant()}";

    public static XElement Build(PluginAssembly assembly) => new(
        "PluginAssembly",
        new XAttribute("FullName", assembly.FullName),
        new XAttribute("PluginAssemblyId", assembly.Id),
        new XAttribute("CustomizationLevel", 1),
        new XElement("IsolationMode", 2),
        new XElement("SourceType", 0),
        new XElement("IntroducedVersion", "0.1.0.0"),
        new XElement("FileName", $"/PluginAssemblies/{Folder(assembly)}/{assembly.FileName}.dll"),
        new XElement("PluginTypes", assembly.Classes.Select(c => new XElement(
            "PluginType",
            new XAttribute("AssemblyQualifiedName", $"{c.FullName}, {assembly.FullName}"),
            new XAttribute("PluginTypeId", c.Id),
            new XAttribute("Name", c.FullName),
            new XElement("FriendlyName", c.FullName)))));
}
