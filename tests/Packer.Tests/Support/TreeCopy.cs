namespace SocialExtension.Packing.Tests.Support;

/// <summary>A copy of our unpacked solution that a test may spoil.</summary>
internal sealed class TreeCopy : IDisposable
{
    private readonly string home = Path.Combine(Path.GetTempPath(), "tree-" + Guid.NewGuid().ToString("N"));

    public TreeCopy(string? source = null)
    {
        var from = source ?? Built.Tree;
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(Root, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public string Root => Path.Combine(home, "src");

    public SolutionTree Tree => new(Root, FileMap.Read(Built.Map));

    public string PathOf(string relative) => Path.Combine(Root, relative);

    public void Edit(string relative, Func<string, string> change) => File.WriteAllText(PathOf(relative), change(File.ReadAllText(PathOf(relative))));

    public void Add(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
        File.WriteAllText(PathOf(relative), text);
    }

    public string Pack(bool managed = true)
    {
        var path = Path.Combine(home, managed ? "managed.zip" : "unmanaged.zip");
        SolutionZip.Pack(Tree, path, managed, new Version(1, 2, 3));
        return path;
    }

    public void Dispose() => Directory.Delete(home, recursive: true);
}
