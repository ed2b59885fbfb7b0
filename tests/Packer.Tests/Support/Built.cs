using System.Reflection;
using SocialExtension.Packing.Declarations;

namespace SocialExtension.Packing.Tests.Support;

/// <summary>What the build of this repository made, and the tree that it made it from.</summary>
internal static class Built
{
    public static string Tree => Path.Combine(Value("SolutionFolder"), "src", "SocialExtension");

    public static string FormTree => Path.Combine(Value("SolutionFolder"), "src", "SocialExtensionContactForm");

    public static string Map => Path.Combine(Value("SolutionFolder"), "map.xml");

    public static string Zips => Path.Combine(Value("SolutionFolder"), "bin");

    public static PluginAssembly Plugins { get; } = PluginAssemblyReader.Read(Value("PluginAssembly"), Value("Contracts"));

    private static string Value(string key) => typeof(Built).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
