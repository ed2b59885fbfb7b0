namespace SocialExtension.Connectors.Tests.Support;

/// <summary>What a run of the program left behind.</summary>
internal sealed record RunResult(int ExitCode, string Output, string Error)
{
    /// <summary>A row of the table at the end: what this run did.</summary>
    public string Row(string name) => Cells(name)[0];

    /// <summary>A row of the table at the end: what all runs did together.</summary>
    public string RowInAll(string name) => Cells(name)[1];

    private string[] Cells(string name) =>
        Output.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith(name + " ", StringComparison.Ordinal)).Select(line => line[name.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)).FirstOrDefault()
        ?? throw new InvalidOperationException($"No row '{name}' in:\n{Output}\n{Error}");
}
