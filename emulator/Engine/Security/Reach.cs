namespace SocialExtension.Emulator.Security;

/// <summary>How far somebody holds a privilege: the deepest of all grants, and the business units that they reach together.</summary>
internal sealed class Reach
{
    /// <summary>Of a privilege that is not held.</summary>
    public static readonly Reach Nothing = new();

    /// <summary>Of who is asked for no privilege.</summary>
    public static readonly Reach Everything = new() { Depth = Depth.Global };

    private readonly HashSet<Guid> units = [];

    public Depth Depth { get; private set; }

    public IReadOnlySet<Guid> Units => units;

    /// <summary>What two reach both.</summary>
    public static Reach Common(Reach one, Reach other)
    {
        if (one.Depth == Depth.Global || other.Depth == Depth.Global) return one.Depth == Depth.Global ? other : one;
        var common = new Reach { Depth = (Depth)Math.Min((int)one.Depth, (int)other.Depth) };
        if (common.Depth > Depth.Basic) common.units.UnionWith(one.units.Intersect(other.units));
        return common;
    }

    /// <summary>Adds a grant by a role that is held in a business unit: a user's role in the user's, a team's in the team's.</summary>
    public void Add(Depth depth, Guid unit, IReadOnlySet<Guid> unitsBelow)
    {
        if (depth > Depth) Depth = depth;
        if (depth == Depth.Local) units.Add(unit);
        if (depth == Depth.Deep) units.UnionWith(unitsBelow);
    }
}
