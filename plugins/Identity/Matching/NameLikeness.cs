using System;

namespace SocialExtension.Plugins.Identity.Matching;

/// <summary>How two words of a name relate, and what that weighs.</summary>
internal sealed class NameLikeness
{
    private static readonly NameLikeness Nothing = new(LikenessKind.Unknown, 0);

    private NameLikeness(LikenessKind kind, double bits, bool soundsAlike = false)
    {
        Kind = kind;
        Bits = bits;
        SoundsAlike = soundsAlike;
    }

    public LikenessKind Kind { get; }

    public double Bits { get; }

    public bool SoundsAlike { get; }

    /// <summary>Compares two words. Each level weighs by how often it is met in pairs that belong together, and in others.</summary>
    public static NameLikeness Of(string? a, string? b)
    {
        if (string.IsNullOrEmpty(a) || string.IsNullOrEmpty(b)) return Nothing;
        if (a == b) return a!.Length == 1 && a[0] < 0x3000 ? Initial : new NameLikeness(LikenessKind.Same, Log2(0.65 / Math.Max(NameFrequencies.Of(a), NameFrequencies.Of(b!))), true);
        if (a!.Length == 1 || b!.Length == 1) return a[0] == b![0] ? Initial : new NameLikeness(LikenessKind.Other, -4);
        if (Nicknames.AreForms(a, b)) return new NameLikeness(LikenessKind.Form, Log2(0.08 / 0.004));
        var alike = Spelling.Alike(a, b);
        var soundsAlike = SoundCode.Of(a) == SoundCode.Of(b);
        if (alike >= 0.93) return new NameLikeness(LikenessKind.Near, Log2(0.15 / Math.Max(0.0008, NameFrequencies.Of(a) / 3)), soundsAlike);
        if (alike >= 0.87) return new NameLikeness(LikenessKind.Near, Log2(0.09 / 0.003), soundsAlike);
        if (alike >= 0.6 && soundsAlike && a.Length > 3) return new NameLikeness(LikenessKind.Near, Log2(0.05 / 0.003));
        if (alike >= 0.8) return new NameLikeness(LikenessKind.Similar, Log2(0.04 / 0.01));
        return new NameLikeness(LikenessKind.Other, Log2(0.12 / 0.98));
    }

    private static NameLikeness Initial => new(LikenessKind.Initial, 1);

    private static double Log2(double ratio) => Math.Log(ratio, 2);
}
