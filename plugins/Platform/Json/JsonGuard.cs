using System;
using System.Globalization;
using System.Text;

namespace SocialExtension.Plugins.Platform.Json;

/// <summary>
/// What stands before the framework's JSON reader, because that reader lets through what is not JSON (a comma too many, a second
/// document behind the first), fails on JSON that is right (U+FFFE, a leading "__type" that is no string) and grows with depth.
/// </summary>
internal static class JsonGuard
{
    /// <summary>Levels that are handed on. What is nested deeper than this below the document is replaced by null; JsonNode.Height still tells.</summary>
    public const int Levels = 96;

    /// <summary>The same document in a form that the reader takes.</summary>
    /// <exception cref="FormatException">It is not JSON; the message says where.</exception>
    public static string Prepare(string json)
    {
        var text = Escaped(json.Length > 0 && json[0] == '\uFEFF' ? json.Substring(1) : json);
        // The reader takes a first member of this name for a type hint; an escape makes it an ordinary member.
        text = text.Replace("\"__type\"", "\"\\u005f_type\"");
        return new Scan(text).Run();
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

    private sealed class Scan
    {
        private readonly string text;
        private readonly StringBuilder kept = new();
        private int from;
        private int depth;
        private bool closed;
        private char before = '\0';

        public Scan(string text) => this.text = text;

        public string Run()
        {
            for (var i = 0; i < text.Length; i++)
            {
                var c = text[i];
                if (c is ' ' or '\t' or '\r' or '\n') continue;
                if (closed) throw At(i, "something follows the end of the document");
                if (c == '"') i = EndOfString(i);
                else if (c is '{' or '[') Open(i);
                else if (c is '}' or ']') Close(i);
                before = c;
            }

            if (depth > 0) throw At(text.Length, "the document ends too early");
            return kept.Length == 0 ? text : kept.Append(text, from, text.Length - from).ToString();
        }

        private void Open(int at)
        {
            depth++;
            if (depth == Levels + 1)
            {
                kept.Append(text, from, at - from).Append("null");
            }
        }

        private void Close(int at)
        {
            if (before == ',') throw At(at, "a comma stands before the end of a list");
            depth--;
            if (depth < 0) throw At(at, "something ends that never began");
            if (depth == Levels) from = at + 1;
            closed = depth == 0;
        }

        private int EndOfString(int start)
        {
            for (var i = start + 1; i < text.Length; i++)
            {
                if (text[i] == '\\') i++;
                else if (text[i] == '"') return i;
            }

            throw At(text.Length, "a string does not end");
        }

        private static FormatException At(int position, string what) => new($"At character {position + 1}: {what}.");
    }
}
