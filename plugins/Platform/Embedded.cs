using System;
using System.Collections.Generic;
using System.IO;

namespace SocialExtension.Plugins.Platform;

/// <summary>What the assembly carries of the folders named Resources.</summary>
internal static class Embedded
{
    public static byte[] Bytes(string name)
    {
        using var stream = Open(name);
        var bytes = new byte[stream.Length];
        for (var read = 0; read < bytes.Length;) read += stream.Read(bytes, read, bytes.Length - read);
        return bytes;
    }

    /// <summary>The lines of a list, each cut at its tabs; comments begin with two slashes.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var reader = new StreamReader(Open(name));
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && !line.StartsWith("// ", StringComparison.Ordinal)) yield return line.Split('\t');
        }
    }

    private static Stream Open(string name) => typeof(Embedded).Assembly.GetManifestResourceStream("SocialExtension.Plugins.Resources." + name) ?? throw new InvalidOperationException($"The assembly does not hold {name}.");
}
