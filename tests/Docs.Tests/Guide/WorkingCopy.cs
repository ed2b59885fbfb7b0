using System.Diagnostics;

namespace SocialExtension.Docs.Tests.Guide;

/// <summary>What packing the solution needs of the repository, in a folder that goes away.</summary>
internal sealed class WorkingCopy : IDisposable
{
    private static readonly string[] Folders = ["plugins", "solution", "webresources", "emulator/Sdk", "emulator/Base", "docs"];
    private static readonly HashSet<string> Made = ["bin", "obj", "dist", "node_modules"];

    public string Root { get; } = Directory.CreateTempSubdirectory("developers-guide-").FullName;

    public static WorkingCopy Make()
    {
        var copy = new WorkingCopy();
        foreach (var file in Directory.EnumerateFiles(Repository.Root, "Directory.*.props").Append(Repository.PathOf(".editorconfig"))) File.Copy(file, copy.PathOf(Path.GetFileName(file)));
        foreach (var folder in Folders) Copy(Repository.PathOf(folder), copy.PathOf(folder));
        copy.LinkModules();
        return copy;
    }

    public string PathOf(string relative) => Path.Combine(Root, relative);

    public void Add(string relative, string text)
    {
        if (File.Exists(PathOf(relative))) throw new InvalidOperationException($"{relative} is there already.");
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
        File.WriteAllText(PathOf(relative), text);
    }

    public void Edit(string relative, Func<string, string> change) => File.WriteAllText(PathOf(relative), change(File.ReadAllText(PathOf(relative))));

    /// <summary>Runs a command of the page; what it said is the message where it fails.</summary>
    public void Run(string command)
    {
        var words = command.Split(' ');
        var start = new ProcessStartInfo(words[0], words[1..]) { WorkingDirectory = Root, RedirectStandardOutput = true };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{command}\n{said}");
    }

    public void Dispose()
    {
        Directory.Delete(PathOf("webresources/node_modules")); // the link, not what it leads to
        Directory.Delete(Root, recursive: true);
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var folder in Directory.EnumerateDirectories(from).Where(f => !Made.Contains(Path.GetFileName(f)))) Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
    }

    /// <summary>The installed packages are 30,000 files: they are linked. Windows lets everybody make a junction, but not a symbolic link.</summary>
    private void LinkModules()
    {
        var (link, target) = (PathOf("webresources/node_modules"), Repository.PathOf("webresources/node_modules"));
        if (OperatingSystem.IsWindows()) Process.Start("cmd", ["/c", "mklink", "/J", link, Path.GetFullPath(target)]).WaitForExit();
        else Directory.CreateSymbolicLink(link, target);
    }
}
