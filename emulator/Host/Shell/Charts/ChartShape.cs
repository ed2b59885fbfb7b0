using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Host.Shell.Charts;

/// <summary>What the types of a series in a presentation description are called on the pages.</summary>
internal static class ChartShape
{
    private static readonly Dictionary<string, (string Shape, string Stacking)> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Column"] = ("column", "none"),
        ["StackedColumn"] = ("column", "stacked"),
        ["StackedColumn100"] = ("column", "percent"),
        ["Bar"] = ("bar", "none"),
        ["StackedBar"] = ("bar", "stacked"),
        ["StackedBar100"] = ("bar", "percent"),
        ["Line"] = ("line", "none"),
        ["Area"] = ("area", "none"),
        ["StackedArea"] = ("area", "stacked"),
        ["StackedArea100"] = ("area", "percent"),
        ["Pie"] = ("pie", "none"),
        ["Doughnut"] = ("doughnut", "none"),
        ["Funnel"] = ("funnel", "none"),
    };

    public static (string Shape, string Stacking) Of(string? type) => Types.TryGetValue(type ?? "Column", out var known) ? known : throw Fault.NotSupported($"charts of the type '{type}'");
}
