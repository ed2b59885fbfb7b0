namespace SocialExtension.Plugins.Identity.Matching;

/// <summary>One way in which two names may be read side by side.</summary>
internal sealed class NameReading
{
    private readonly LikenessKind given;
    private readonly LikenessKind family;
    private readonly bool soundsAlike;

    public NameReading(NameLikeness given, NameLikeness family, double turned)
    {
        this.given = given.Kind;
        this.family = family.Kind;
        soundsAlike = given.SoundsAlike && family.SoundsAlike;
        Bits = given.Bits + family.Bits + turned;
    }

    public double Bits { get; }

    /// <summary>Whether both parts are surely one name: the same, or another spelling of the same sound. A short form may be a son's.</summary>
    public bool Fits => soundsAlike && given is (LikenessKind.Near or LikenessKind.Same) && family is (LikenessKind.Near or LikenessKind.Same);

    /// <summary>What it says, behind the two names.</summary>
    public string Words
    {
        get
        {
            if (given == LikenessKind.Same && family == LikenessKind.Same) return "are the same";
            if (given == LikenessKind.Unknown) return "share no given name that could be compared; the family names " + Part(family);
            if (family == LikenessKind.Unknown) return "share no family name that could be compared; the given names " + Part(given);
            return $"are compared in parts: the given names {Part(given)}, the family names {Part(family)}";
        }
    }

    private static string Part(LikenessKind kind) => kind switch
    {
        LikenessKind.Same => "are the same",
        LikenessKind.Form => "are forms of one name",
        LikenessKind.Near => "are written almost alike",
        LikenessKind.Similar => "look a little alike",
        LikenessKind.Initial => "have the same first letter",
        LikenessKind.Unknown => "can't be compared",
        _ => "differ",
    };
}
