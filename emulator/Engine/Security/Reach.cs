namespace SocialExtension.Emulator.Security;

/// <summary>How far somebody holds a privilege: the deepest of all grants, and the business units that they reach together.</summary>
internal sealed class Reach
{
    private readonly HashSet<Guid> units = [];

    public Depth Depth { get; private set; }

    public IReadOnlySet<Guid> Units => units;

    /// <summary>Adds a grant by a role that is held in a business unit: a user's role in the user's, a team's in the team's.</summary>
    public void Add(Depth depth, Guid unit, IReadOnlySet<Guid> unitsBelow)
    {
        if (depth > Depth) Depth = depth;
        if (depth == Depth.Local) units.Add(unit);
        if (depth == Depth.Deep) units.UnionWith(unitsBelow);
    }
}
