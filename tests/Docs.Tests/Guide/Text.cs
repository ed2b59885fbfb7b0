namespace SocialExtension.Docs.Tests.Guide;

/// <summary>The edits that a reader makes by hand. What is not found, or found twice where once is meant, fails.</summary>
internal static class Text
{
    /// <summary>Puts a block below the only line that holds an anchor.</summary>
    public static string Below(string text, string anchor, string block)
    {
        var lines = text.Split('\n').ToList();
        lines.Insert(Only(lines, anchor) + 1, block.TrimEnd('\n'));
        return string.Join('\n', lines);
    }

    /// <summary>Copies the lines from an opening tag to the closing one of the same indentation, and changes the copy.</summary>
    public static string Copied(string text, string openingTag, IReadOnlyList<(string From, string To)> replacements)
    {
        var lines = text.Split('\n').ToList();
        var start = Only(lines, openingTag);
        var indent = lines[start][..lines[start].IndexOf('<', StringComparison.Ordinal)];
        var end = lines.FindIndex(start, l => l.StartsWith(indent + "</", StringComparison.Ordinal));
        lines.Insert(end + 1, Replaced(string.Join('\n', lines[start..(end + 1)]), replacements));
        return string.Join('\n', lines);
    }

    public static string Replaced(string text, IReadOnlyList<(string From, string To)> replacements)
    {
        foreach (var (from, to) in replacements)
        {
            if (!text.Contains(from, StringComparison.Ordinal)) throw new InvalidOperationException($"There is no '{from}' to write '{to}' for.");
            text = text.Replace(from, to, StringComparison.Ordinal);
        }

        return text;
    }

    private static int Only(List<string> lines, string anchor)
    {
        var found = lines.FindIndex(l => l.Contains(anchor, StringComparison.Ordinal));
        if (found < 0) throw new InvalidOperationException($"No line holds '{anchor}'.");
        return lines.FindLastIndex(l => l.Contains(anchor, StringComparison.Ordinal)) == found ? found : throw new InvalidOperationException($"More than one line holds '{anchor}'.");
    }
}
