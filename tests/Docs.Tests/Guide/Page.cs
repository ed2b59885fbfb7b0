namespace SocialExtension.Docs.Tests.Guide;

/// <summary>A page taken apart: what its lines tell, with the blocks that belong to them.</summary>
internal sealed class Page
{
    private const string Fence = "```";

    private Page(IReadOnlyList<Instruction> instructions) => Instructions = instructions;

    /// <summary>Lines that begin an edit, and whatever stands above a block.</summary>
    public IReadOnlyList<Instruction> Instructions { get; }

    public static Page Read(string path)
    {
        var lines = File.ReadAllLines(path);
        var found = new List<Instruction>();
        var last = "";
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                var end = Array.FindIndex(lines, i + 1, l => l == Fence);
                found.Add(new Instruction(last, string.Join('\n', lines[(i + 1)..end]) + "\n"));
                i = end;
            }
            else if (lines[i].Length > 0)
            {
                last = lines[i];
                if (last.StartsWith("In `", StringComparison.Ordinal) && last.EndsWith('.')) found.Add(new Instruction(last, null));
            }
        }

        return new Page(found);
    }
}
