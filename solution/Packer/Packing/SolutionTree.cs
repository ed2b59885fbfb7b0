using System.Xml.Linq;

namespace SocialExtension.Packing;

/// <summary>An unpacked solution in SolutionPackager's layout. Files come in ordinal order, so that a pack never depends on the disk.</summary>
public sealed class SolutionTree(string root, FileMap map)
{
    public string Root { get; } = root;

    public XElement Xml(string relative)
    {
        var path = Path.Combine(Root, relative);
        if (!File.Exists(path)) throw new PackException($"{path} is missing.");
        try
        {
            return XDocument.Load(path).Root!;
        }
        catch (System.Xml.XmlException e)
        {
            throw new PackException($"{path} is not well-formed XML: {e.Message}");
        }
    }

    public bool Has(string relative) => File.Exists(Path.Combine(Root, relative));

    /// <summary>Paths of the files below a folder that match, relative to the tree, with forward slashes.</summary>
    public IReadOnlyList<string> Files(string folder, string pattern)
    {
        var path = Path.Combine(Root, folder);
        if (!Directory.Exists(path)) return [];
        return [.. Directory.EnumerateFiles(path, pattern, SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];
    }

    public IReadOnlyList<string> Folders(string folder)
    {
        var path = Path.Combine(Root, folder);
        if (!Directory.Exists(path)) return [];
        return [.. Directory.EnumerateDirectories(path).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];
    }

    /// <summary>The bytes of a file that the tree names, wherever the mapping file says that it stands.</summary>
    public byte[] Bytes(string relative)
    {
        var path = map.Resolve(Root, relative);
        if (!File.Exists(path)) throw new PackException($"{path} is missing: it belongs to {relative}. Build the project that makes it, or add the file.");
        return File.ReadAllBytes(path);
    }
}
