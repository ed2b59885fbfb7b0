using System.Globalization;
using Microsoft.Xrm.Sdk;

namespace SocialExtension.Emulator.Storage;

/// <summary>Several options as text: their numbers in ascending order, each between commas (",1,3,"), so that one of them is found by its place and equal sets are equal texts.</summary>
internal static class ChoicesText
{
    /// <summary>The text for options, one option, or numbers with commas; null where it is none of these, empty for none.</summary>
    public static string? Of(object value) => value switch
    {
        OptionSetValueCollection options => Of(options.Select(o => o.Value)),
        OptionSetValue option => Of([option.Value]),
        int or long or short or byte or Enum => Of([Convert.ToInt32(value, CultureInfo.InvariantCulture)]),
        string text => Numbers(text) is { } numbers ? Of(numbers) : null,
        _ => null,
    };

    public static OptionSetValueCollection Read(string text) => [.. (Numbers(text) ?? []).Select(n => new OptionSetValue(n))];

    private static string Of(IEnumerable<int> numbers)
    {
        var sorted = numbers.Distinct().Order().ToList();
        return sorted.Count == 0 ? "" : $",{string.Join(',', sorted.Select(n => n.ToString(CultureInfo.InvariantCulture)))},";
    }

    private static List<int>? Numbers(string text)
    {
        var numbers = new List<int>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!int.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return null;
            numbers.Add(number);
        }

        return numbers;
    }
}
