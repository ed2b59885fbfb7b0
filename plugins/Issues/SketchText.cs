using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace SocialExtension.Plugins.Issues;

/// <summary>Terms and sketches as the text of a column: "3;8a01f2c4:3:;01b2c3d4:2:password" is a number of conversations, and each term's key, count and word.</summary>
internal static class SketchText
{
    public static string Write(Terms terms) => string.Join(",", terms.Keys.Select(Hex));

    public static Terms ReadTerms(string? text) => Terms.Of(Parts(text, ',').Select(Key).OfType<uint>());

    public static string Write(Sketch sketch) =>
        string.Join(";", new[] { sketch.Conversations.ToString(CultureInfo.InvariantCulture) }.Concat(sketch.Terms.Select(t => $"{Hex(t.Key)}:{t.Count.ToString(CultureInfo.InvariantCulture)}:{t.Word}")));

    /// <summary>What can't be read is left out: a sketch is made anew from its conversations.</summary>
    public static Sketch Read(string? text)
    {
        var parts = Parts(text, ';');
        if (parts.Length == 0 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var conversations)) return Sketch.Of(0, Array.Empty<SketchTerm>());
        return Sketch.Of(conversations, parts.Skip(1).Select(Term).OfType<SketchTerm>());
    }

    private static SketchTerm? Term(string text)
    {
        var parts = text.Split(':');
        if (parts.Length != 3 || Key(parts[0]) is not { } key || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return null;
        return new SketchTerm(key, count, parts[2].Length == 0 ? null : parts[2]);
    }

    private static string[] Parts(string? text, char between) => (text ?? string.Empty).Split(new[] { between }, StringSplitOptions.RemoveEmptyEntries);

    private static string Hex(uint key) => key.ToString("x8", CultureInfo.InvariantCulture);

    private static uint? Key(string hex) => uint.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var key) ? key : null;
}
