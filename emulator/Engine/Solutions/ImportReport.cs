namespace SocialExtension.Emulator.Solutions;

/// <summary>What an import did.</summary>
public sealed class ImportReport(string solution, Version version)
{
    private readonly SortedDictionary<string, int> imported = new(StringComparer.Ordinal);
    private readonly List<string> skipped = [];

    public string Solution { get; } = solution;

    public Version Version { get; } = version;

    /// <summary>How many components of each kind came in.</summary>
    public IReadOnlyDictionary<string, int> Imported => imported;

    /// <summary>What the emulator left out, and why.</summary>
    public IReadOnlyList<string> Skipped => skipped;

    internal void Count(string kind) => imported[kind] = imported.GetValueOrDefault(kind) + 1;

    internal void Skip(string what) => skipped.Add(what);
}
