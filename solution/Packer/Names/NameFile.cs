namespace SocialExtension.Packing.Names;

/// <summary>Writes the names of the schema as code, C# or by its extension TypeScript, so that renaming or retyping a column in the XML breaks the build where it is used.</summary>
public static class NameFile
{
    public static void Write(string source, string output)
    {
        var schema = Schema.Read(new SolutionTree(source, FileMap.Read(null)));
        var text = Path.GetExtension(output) == ".ts" ? TypeScriptTypes.Write(schema) : CSharpNames.Write(schema);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output))!);
        // Left alone when nothing changed, so that an incremental build stays one.
        if (!File.Exists(output) || File.ReadAllText(output) != text) File.WriteAllText(output, text);
    }
}
