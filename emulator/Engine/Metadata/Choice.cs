namespace SocialExtension.Emulator.Metadata;

/// <summary>A set of options: of a choice, of yes/no, or of states and status reasons.</summary>
public sealed record Choice(string Name, IReadOnlyList<Option> Options)
{
    /// <summary>What people call it.</summary>
    public string Label { get; init; } = Name;

    public Option? Find(int value) => Options.FirstOrDefault(o => o.Value == value);
}

/// <summary>One option.</summary>
/// <param name="Value">Its number.</param>
/// <param name="Labels">Its label by language (LCID).</param>
/// <param name="State">Of a status reason, the state that it belongs to.</param>
/// <param name="DefaultStatus">Of a state, the status reason that goes with it when none is given.</param>
/// <param name="InvariantName">Of a state, its name in messages.</param>
public sealed record Option(int Value, IReadOnlyDictionary<int, string> Labels, int? State = null, int? DefaultStatus = null, string? InvariantName = null)
{
    public string Label => Labels.TryGetValue(BaseLanguage, out var label) ? label : Labels.Values.FirstOrDefault() ?? "";

    /// <summary>English: the language of the emulator's organization.</summary>
    public const int BaseLanguage = 1033;
}
