using System.Xml.Linq;

namespace SocialExtension.Packing.Declarations;

/// <summary>Keeps the committed XML in step with the classes: writes it, or says where it differs.</summary>
public static class DeclaredXml
{
    private const string StepFolder = "SdkMessageProcessingSteps";

    public static void Write(string root, PluginAssembly assembly)
    {
        foreach (var (file, text) in Expected(root, assembly))
        {
            var path = Path.Combine(root, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        foreach (var stale in Stale(root, assembly)) File.Delete(Path.Combine(root, stale));
    }

    public static void Check(string root, PluginAssembly assembly)
    {
        var different = Expected(root, assembly).Where(e => !File.Exists(Path.Combine(root, e.Key)) || File.ReadAllText(Path.Combine(root, e.Key)) != e.Value).Select(e => e.Key);
        var all = different.Concat(Stale(root, assembly)).ToList();
        if (all.Count > 0) throw new PackException($"{string.Join(", ", all)}: not what the plug-in classes declare. Run 'dotnet build solution -t:Declare' and commit what it writes.");
    }

    private static SortedDictionary<string, string> Expected(string root, PluginAssembly assembly)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [$"PluginAssemblies/{AssemblyXml.Folder(assembly)}/{assembly.FileName}.dll.data.xml"] = Text(AssemblyXml.Build(assembly)),
            ["Other/Solution.xml"] = Text(WithRootComponents(XDocument.Load(Path.Combine(root, "Other/Solution.xml")).Root!, assembly)),
        };
        foreach (var step in assembly.Classes.SelectMany(c => c.Steps)) files[$"{StepFolder}/{step.Id:B}.xml"] = Text(StepXml.Build(step, assembly));
        foreach (var c in assembly.Classes.Where(c => c.CustomApi is not null)) files[$"customapis/{c.CustomApi}/customapi.xml"] = Text(CustomApi(root, c));
        return files;
    }

    private static IEnumerable<string> Stale(string root, PluginAssembly assembly)
    {
        var folder = Path.Combine(root, StepFolder);
        if (!Directory.Exists(folder)) return [];
        var declared = assembly.Classes.SelectMany(c => c.Steps).Select(s => $"{s.Id:B}.xml").ToHashSet();
        return Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)).Where(f => !declared.Contains(f)).Select(f => $"{StepFolder}/{f}");
    }

    private static XElement CustomApi(string root, PluginClass type)
    {
        var path = Path.Combine(root, $"customapis/{type.CustomApi}/customapi.xml");
        if (!File.Exists(path)) throw new PackException($"{type.FullName} declares the Custom API {type.CustomApi}, but {path} is missing.");
        var xml = XDocument.Load(path).Root!;
        xml.Element("plugintypeid")!.Element("plugintypeexportkey")!.Value = type.Id.ToString();
        return xml;
    }

    private static XElement WithRootComponents(XElement solution, PluginAssembly assembly)
    {
        var roots = solution.Element("SolutionManifest")!.Element("RootComponents")!;
        roots.Elements().Where(r => r.Attribute("type")!.Value is "91" or "92").Remove();
        roots.Add(new XElement("RootComponent", new XAttribute("type", 91), new XAttribute("id", assembly.Id.ToString("B")), new XAttribute("schemaName", assembly.FullName), new XAttribute("behavior", 0)));
        roots.Add(assembly.Classes.SelectMany(c => c.Steps).Select(s => s.Id.ToString("B")).Order(StringComparer.Ordinal)
            .Select(id => new XElement("RootComponent", new XAttribute("type", 92), new XAttribute("id", id), new XAttribute("behavior", 0))));
        return solution;
    }

    private static string Text(XElement xml) => XmlText.Of(xml, declaration: true) + "\n";
}
