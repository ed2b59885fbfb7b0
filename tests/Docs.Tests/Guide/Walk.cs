using System.Text.RegularExpressions;

namespace SocialExtension.Docs.Tests.Guide;

/// <summary>What a page asks for: edits, then commands, then tests. A wording that is none of the known ones fails, so that nothing is skipped.</summary>
internal sealed partial class Walk
{
    private readonly List<Action<WorkingCopy>> edits = [];

    private Walk()
    {
    }

    public List<string> Commands { get; } = [];

    public List<string> Tests { get; } = [];

    public static Walk Of(Page page)
    {
        var walk = new Walk();
        foreach (var instruction in page.Instructions) walk.Add(instruction);
        return walk;
    }

    public void Edit(WorkingCopy copy)
    {
        foreach (var edit in edits) edit(copy);
    }

    private void Add(Instruction instruction)
    {
        var (line, block) = instruction;
        if (NewFile().Match(line) is { Success: true } file && block is not null) edits.Add(c => c.Add(file.Groups[1].Value, block));
        else if (Below().Match(line) is { Success: true } below && block is not null) edits.Add(c => c.Edit(below.Groups[1].Value, t => Text.Below(t, below.Groups[2].Value, block)));
        else if (Copy().Match(line) is { Success: true } copied) edits.Add(c => c.Edit(copied.Groups[1].Value, t => Text.Copied(t, copied.Groups[2].Value, Replacements(line))));
        else if (Write().Match(line) is { Success: true } written) edits.Add(c => c.Edit(written.Groups[1].Value, t => Text.Replaced(t, Replacements(line))));
        else if (line == "Test:" && block is not null) Tests.Add(block);
        else if (line == "After the edits of any of the four:" && block is not null) Commands.AddRange(block.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        else throw new InvalidOperationException($"The page says \"{line}\", which is none of the ways of telling an edit.");
    }

    private static List<(string From, string To)> Replacements(string line) => [.. Replacement().Matches(line).Select(m => (m.Groups[2].Value, m.Groups[1].Value))];

    [GeneratedRegex("^New file `([^`]+)`.*:$")]
    private static partial Regex NewFile();

    [GeneratedRegex("^In `([^`]+)`, below `([^`]+)`:$")]
    private static partial Regex Below();

    [GeneratedRegex("^In `([^`]+)`, copy the element `([^`]+)`, and in the copy write ")]
    private static partial Regex Copy();

    [GeneratedRegex("^In `([^`]+)`, write ")]
    private static partial Regex Write();

    [GeneratedRegex("`([^`]+)` for `([^`]+)`")]
    private static partial Regex Replacement();
}
