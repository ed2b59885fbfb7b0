using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Storage;

/// <summary>How tables and columns are called in SQL. Names come from metadata only, never from a request.</summary>
internal static class SqlNames
{
    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>The column beside a lookup that says which table it points to.</summary>
    public static string TypeOf(Column lookup) => lookup.Name + "__type";
}
