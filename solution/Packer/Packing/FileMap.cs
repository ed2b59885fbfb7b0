using System.Xml.Linq;

namespace SocialExtension.Packing;

/// <summary>
/// SolutionPackager's mapping file: files that a build makes stay where the build puts them.
/// FileToFile maps a file name, FileToPath a folder pattern; "to" is relative to the mapping file.
/// </summary>
public sealed class FileMap
{
    private readonly List<(string Name, string Target)> files = [];
    private readonly List<(string Folder, string Target)> folders = [];

    public static FileMap Read(string? path)
    {
        var map = new FileMap();
        if (path is null) return map;
        var home = Path.GetDirectoryName(Path.GetFullPath(path))!;
        foreach (var rule in XDocument.Load(path).Root!.Elements())
        {
            var from = Slashes(rule.Attribute("map")!.Value);
            var to = Path.GetFullPath(Path.Combine(home, Slashes(rule.Attribute("to")!.Value)));
            if (rule.Name == "FileToFile") map.files.Add((from, to));
            else if (rule.Name == "FileToPath") map.folders.Add((Folder(from), Folder(to)));
            else throw new PackException($"{path}: '{rule.Name}' is not a mapping that this packer knows; use FileToFile or FileToPath.");
        }

        return map;
    }

    /// <summary>Where the file at a path of the tree really stands.</summary>
    public string Resolve(string root, string relative)
    {
        foreach (var (name, target) in files)
        {
            if (Path.GetFileName(relative).Equals(name, StringComparison.OrdinalIgnoreCase)) return target;
        }

        foreach (var (folder, target) in folders)
        {
            if (relative.StartsWith(folder + "/", StringComparison.OrdinalIgnoreCase)) return Path.Combine(target, relative[(folder.Length + 1)..]);
        }

        return Path.Combine(root, relative);
    }

    private static string Slashes(string path) => path.Replace('\\', '/');

    private static string Folder(string pattern) => pattern[..pattern.IndexOf("/*", StringComparison.Ordinal)];
}
