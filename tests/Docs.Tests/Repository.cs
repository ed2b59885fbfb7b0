using System.Reflection;

namespace SocialExtension.Docs.Tests;

/// <summary>Where the repository that these tests were built from stands.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Repository").Value!;

    public static string PathOf(string relative) => Path.Combine(Root, relative);
}
