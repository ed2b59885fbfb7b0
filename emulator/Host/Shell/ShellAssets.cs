namespace SocialExtension.Emulator.Host.Shell;

/// <summary>The files of the shell's pages, built from TypeScript and embedded in the program.</summary>
internal static class ShellAssets
{
    private const string Prefix = "shell/";

    public static IEnumerable<string> Names => typeof(ShellAssets).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Select(n => n[Prefix.Length..]);

    public static Stream? Open(string file) => typeof(ShellAssets).Assembly.GetManifestResourceStream(Prefix + file);
}
