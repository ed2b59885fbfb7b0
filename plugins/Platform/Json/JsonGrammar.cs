using System;
using System.Collections.Generic;
using System.Text;
using System.Text.RegularExpressions;

namespace SocialExtension.Plugins.Platform.Json;

/// <summary>
/// Checks a text against the grammar of JSON (RFC 8259) without recursion, and cuts off what is nested too deep to be of use.
/// </summary>
internal sealed class JsonGrammar
{
    /// <summary>Levels that are kept. What is nested deeper is replaced by null; JsonNode.Height of what stands above still tells.</summary>
    private const int Levels = 96;

    private static readonly Regex Scalar = new("^(true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?)$", RegexOptions.CultureInvariant);
    private static readonly Regex Escape = new("\\G\\\\([\"\\\\/bfnrt]|u[0-9a-fA-F]{4})", RegexOptions.CultureInvariant);

    private readonly string text;
    private readonly StringBuilder kept = new();
    private readonly List<bool> objects = new();
    private Expected next = Expected.Value;
    private int copied;
    private int at;

    public JsonGrammar(string text) => this.text = text;

    private enum Expected
    {
        Value,
        ValueOrEnd,
        Name,
        NameOrEnd,
        Colon,
        CommaOrEnd,
        Nothing,
    }

    /// <summary>The text, or the text without what was nested too deep.</summary>
    /// <exception cref="FormatException">It is not JSON; the message says where.</exception>
    public string Checked()
    {
        for (at = 0; at < text.Length; at++)
        {
            if (text[at] is not (' ' or '\t' or '\r' or '\n')) Token(text[at]);
        }

        if (next != Expected.Nothing) throw Wrong("the document ends too early");
        return kept.Length == 0 ? text : kept.Append(text, copied, text.Length - copied).ToString();
    }

    private void Token(char c)
    {
        switch (c)
        {
            case '{' or '[' when TakesValue:
                Open(c == '{');
                break;
            case '}' when next is Expected.NameOrEnd || (next is Expected.CommaOrEnd && InObject):
            case ']' when next is Expected.ValueOrEnd || (next is Expected.CommaOrEnd && !InObject):
                Close();
                break;
            case ',' when next is Expected.CommaOrEnd:
                next = InObject ? Expected.Name : Expected.Value;
                break;
            case ':' when next is Expected.Colon:
                next = Expected.Value;
                break;
            case '"' when TakesValue || next is Expected.Name or Expected.NameOrEnd:
                var isName = !TakesValue;
                String();
                next = isName ? Expected.Colon : AfterValue;
                break;
            default:
                if (!TakesValue) throw Wrong($"'{c}' stands where something else must");
                Word();
                next = AfterValue;
                break;
        }
    }

    private bool TakesValue => next is Expected.Value or Expected.ValueOrEnd;

    private bool InObject => objects[objects.Count - 1];

    private Expected AfterValue => objects.Count == 0 ? Expected.Nothing : Expected.CommaOrEnd;

    private void Open(bool isObject)
    {
        objects.Add(isObject);
        next = isObject ? Expected.NameOrEnd : Expected.ValueOrEnd;
        if (objects.Count == Levels + 1) kept.Append(text, copied, at - copied).Append("null");
    }

    private void Close()
    {
        objects.RemoveAt(objects.Count - 1);
        next = AfterValue;
        if (objects.Count == Levels) copied = at + 1;
    }

    /// <summary>Leaves the position on the closing quote.</summary>
    private void String()
    {
        for (at++; at < text.Length && text[at] != '"'; at++)
        {
            if (text[at] < ' ') throw Wrong("a control character stands in a string; write it as an escape");
            if (text[at] != '\\') continue;
            var escape = Escape.Match(text, at);
            if (!escape.Success) throw Wrong("an escape is not one that JSON knows");
            at += escape.Length - 1;
        }

        if (at == text.Length) throw Wrong("a string does not end");
    }

    /// <summary>A number, true, false or null; leaves the position on its last character.</summary>
    private void Word()
    {
        var end = at;
        while (end < text.Length && !IsDelimiter(text[end])) end++;
        var word = text.Substring(at, Math.Min(end - at, 400));
        if (!Scalar.IsMatch(word)) throw Wrong($"'{(word.Length > 30 ? word.Substring(0, 30) + "…" : word)}' is no value");
        at = end - 1;
    }

    private static bool IsDelimiter(char c) => c is ' ' or '\t' or '\r' or '\n' or ',' or ':' or ']' or '}' or '[' or '{' or '"';

    private FormatException Wrong(string what) => new($"At character {at + 1}: {what}.");
}
