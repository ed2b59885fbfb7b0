using System.Globalization;
using System.Text;

namespace SocialExtension.Plugins.Platform.Json;

/// <summary>
/// What stands before the framework's JSON reader, because that reader takes much that is not JSON (a comma too many, a second document,
/// 01, words between values), fails on some that is (U+FFFE, a leading "__type" that is no string), and grows with depth.
/// </summary>
internal static class JsonGuard
{
    /// <summary>The same document, checked, in a form that the reader takes.</summary>
    /// <exception cref="System.FormatException">It is not JSON; the message says where.</exception>
    public static string Prepare(string json)
    {
        var text = Escaped(json.Length > 0 && json[0] == '\uFEFF' ? json.Substring(1) : json);
        // The reader takes a first member of this name for a type hint; an escape makes it an ordinary member.
        return new JsonGrammar(text).Checked().Replace("\"__type\"", "\"\\u005f_type\"");
    }

    /// <summary>
    /// Noncharacters fail the reader, lone surrogates get lost on the way to UTF-8. As escapes both arrive, and can be cleaned where
    /// the caller is told.
    /// </summary>
    private static string Escaped(string json)
    {
        StringBuilder? escaped = null;
        for (var i = 0; i < json.Length; i++)
        {
            var pair = char.IsSurrogatePair(json, i);
            var trouble = json[i] >= '\uFFFE' || (char.IsSurrogate(json[i]) && !pair);
            if (trouble) (escaped ??= new StringBuilder(json, 0, i, json.Length + 16)).Append("\\u").Append(((int)json[i]).ToString("x4", CultureInfo.InvariantCulture));
            else escaped?.Append(json[i]);
            if (!pair) continue;
            i++;
            escaped?.Append(json[i]);
        }

        return escaped?.ToString() ?? json;
    }
}
