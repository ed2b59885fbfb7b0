using System.Text;
using System.Text.RegularExpressions;
using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Queries;

/// <summary>
/// Patterns of the platform (SQL Server's: % _ and sets of characters in brackets; one character in brackets stands for itself). Those
/// without sets become patterns of SQLite, which escapes with a backslash; the others regular expressions.
/// </summary>
internal static class LikePattern
{
    public static string ToSql(string pattern)
    {
        var sql = new StringBuilder(pattern.Length + 8);
        foreach (var (text, set) in Parts(pattern))
        {
            // The one character of a set, and a backslash, stand for themselves.
            if (set && text is not ("%" or "_" or "\\")) sql.Append(text);
            else if (set || text == "\\") sql.Append('\\').Append(text);
            else sql.Append(text);
        }

        return sql.ToString();
    }

    /// <summary>Whether a set stands for more than one character.</summary>
    public static bool HasSet(string pattern) => Parts(pattern).Any(p => p.Set && p.Text.Length > 1);

    /// <summary>The pattern as a regular expression for the whole text.</summary>
    public static string ToRegex(string pattern)
    {
        var regex = new StringBuilder("\\A");
        foreach (var (text, set) in Parts(pattern))
        {
            regex.Append(set ? Set(text) : text switch { "%" => ".*", "_" => ".", _ => Regex.Escape(text) });
        }

        return regex.Append("\\z").ToString();
    }

    /// <summary>A set with what would mean something else to a regular expression escaped; only a dash between two characters and a leading ^ mean something.</summary>
    private static string Set(string text)
    {
        var isNegated = text.Length > 1 && text[0] == '^';
        var body = isNegated ? text[1..] : text;
        var regex = new StringBuilder(isNegated ? "[^" : "[");
        for (var i = 0; i < body.Length; i++)
        {
            var isRange = body[i] == '-' && i > 0 && i < body.Length - 1;
            if (isRange && body[i - 1] > body[i + 1]) throw Fault.Of(FaultCode.InvalidConditionValue, $"'[{text}]' in a pattern is a range that ends before it begins.");
            if (isRange) regex.Append('-');
            else if (char.IsLetterOrDigit(body[i])) regex.Append(body[i]);
            else regex.Append("\\u").Append(((int)body[i]).ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
        }

        return regex.Append(']').ToString();
    }

    /// <summary>The characters of a pattern one by one, and what stands in brackets in one piece. A bracket that nothing closes is a character.</summary>
    private static IEnumerable<(string Text, bool Set)> Parts(string pattern)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            var end = pattern[i] == '[' && i + 2 < pattern.Length ? pattern.IndexOf(']', i + 2) : -1;
            if (end < 0) yield return (pattern[i].ToString(), false);
            else
            {
                yield return (pattern[(i + 1)..end], true);
                i = end;
            }
        }
    }
}
