using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Queries.OData;

/// <summary>Cuts OData's text where it may be cut: not inside of quotes, parentheses or brackets.</summary>
public static class ODataText
{
    /// <summary>The parts between separators.</summary>
    public static IEnumerable<string> Split(string text, char separator)
    {
        var start = 0;
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\'' or '"')
            {
                i = EndOfQuoted(text, i);
                continue;
            }

            depth += text[i] switch { '{' or '[' or '(' => 1, '}' or ']' or ')' => -1, _ => 0 };
            if (text[i] != separator || depth > 0) continue;
            yield return text[start..i];
            start = i + 1;
        }

        if (start < text.Length) yield return text[start..];
    }

    /// <summary>Where text in quotes ends that begins here. A doubled quote is a quote of the text.</summary>
    public static int EndOfQuoted(string text, int start)
    {
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[start] == '"' && text[i] == '\\') i++;
            else if (text[i] == text[start] && i + 1 < text.Length && text[i + 1] == text[start]) i++;
            else if (text[i] == text[start]) return i;
        }

        throw Fault.Of(FaultCode.ODataRequest, $"There is an unterminated string literal at position {text.Length} in '{Shown(text)}'.");
    }

    /// <summary>Where the parenthesis closes that opens here.</summary>
    public static int EndOfParentheses(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            if (text[i] is '\'' or '"')
            {
                i = EndOfQuoted(text, i);
                continue;
            }

            depth += text[i] switch { '{' or '[' or '(' => 1, '}' or ']' or ')' => -1, _ => 0 };
            if (depth == 0) return i;
        }

        throw Fault.Of(FaultCode.ODataRequest, $"Syntax error: a parenthesis is not closed in '{Shown(text)}'.");
    }

    /// <summary>A value without the quotes around it.</summary>
    public static string Unquoted(string value) => value switch
    {
        ['\'', .., '\''] => value[1..^1].Replace("''", "'", StringComparison.Ordinal),
        ['"', .., '"'] => value[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal).Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal),
        _ => value,
    };

    private static string Shown(string text) => text.Length > 200 ? text[..200] + "…" : text;
}
