using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace SocialExtension.Packing;

/// <summary>Writes a solution zip. The same tree gives the same bytes: fixed times, fixed order, no disk facts.</summary>
public static class SolutionZip
{
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void PackBoth(SolutionTree tree, string folder, Version version)
    {
        Directory.CreateDirectory(folder);
        var name = tree.Xml("Other/Solution.xml").Element("SolutionManifest")!.Element("UniqueName")!.Value;
        Pack(tree, Path.Combine(folder, $"{name}.zip"), managed: false, version);
        Pack(tree, Path.Combine(folder, $"{name}_managed.zip"), managed: true, version);
    }

    public static void Pack(SolutionTree tree, string path, bool managed, Version version)
    {
        var parts = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["solution.xml"] = Serialize(Manifest(tree, managed, version)),
            ["customizations.xml"] = Serialize(new Customizations(tree, managed).Build()),
        };
        foreach (var (name, bytes) in ComponentFiles(tree)) parts.Add(name, bytes);
        parts["[Content_Types].xml"] = ContentTypes.For(parts.Keys);

        // Written beside and moved, so that whoever watches the folder never sees half a zip.
        var partial = path + ".partial";
        using (var zip = new ZipArchive(File.Create(partial), ZipArchiveMode.Create))
        {
            foreach (var (name, bytes) in parts)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = Epoch;
                using var stream = entry.Open();
                stream.Write(bytes);
            }
        }

        File.Move(partial, path, overwrite: true);
    }

    private static XElement Manifest(SolutionTree tree, bool managed, Version version)
    {
        var root = tree.Xml("Other/Solution.xml");
        var manifest = root.Element("SolutionManifest")!;
        manifest.Element("Managed")!.Value = managed ? "1" : "0";
        manifest.Element("Version")!.Value = $"{version.Major}.{version.Minor}.{Math.Max(version.Build, 0)}.{Math.Max(version.Revision, 0)}";
        return root;
    }

    private static IEnumerable<(string Name, byte[] Bytes)> ComponentFiles(SolutionTree tree)
    {
        const string data = ".data.xml";
        foreach (var folder in new[] { "WebResources", "PluginAssemblies" })
        {
            foreach (var file in tree.Files(folder, "*" + data))
            {
                var name = tree.Xml(file).Element("FileName")!.Value.TrimStart('/');
                yield return (name, tree.Bytes(file[..^data.Length]));
            }
        }

        foreach (var folder in new[] { "customapis", "environmentvariabledefinitions" })
        {
            foreach (var file in tree.Files(folder, "*.xml")) yield return (file, Serialize(tree.Xml(file)));
        }
    }

    private static byte[] Serialize(XElement root) => new UTF8Encoding(false).GetBytes(XmlText.Of(root, declaration: false));
}
