namespace SocialExtension.Emulator.Security;

/// <summary>A user with what the user's roles allow.</summary>
public sealed class Caller
{
    private readonly Dictionary<string, Depth> privileges;

    internal Caller(Guid userId, Guid businessUnitId, bool isUnrestricted, IReadOnlySet<Guid> teams, IReadOnlySet<Guid> unitsBelow, Dictionary<string, Depth> privileges, IReadOnlySet<(string Table, string Column, AccessRight Right)> securedColumns)
    {
        UserId = userId;
        BusinessUnitId = businessUnitId;
        IsUnrestricted = isUnrestricted;
        Teams = teams;
        UnitsBelow = unitsBelow;
        SecuredColumns = securedColumns;
        this.privileges = privileges;
    }

    public Guid UserId { get; }

    public Guid BusinessUnitId { get; }

    /// <summary>SYSTEM, and members of System Administrator: no privilege is asked for.</summary>
    public bool IsUnrestricted { get; }

    public IReadOnlySet<Guid> Teams { get; }

    /// <summary>The user's business unit and all below it.</summary>
    public IReadOnlySet<Guid> UnitsBelow { get; }

    /// <summary>What column security profiles let the user do with secured columns: Read, Create or Write.</summary>
    public IReadOnlySet<(string Table, string Column, AccessRight Right)> SecuredColumns { get; }

    /// <summary>Who acts in the user's name; null where the user acts by itself.</summary>
    public Guid? RealUserId { get; private init; }

    /// <summary>The user when another acts in its name: what both may do.</summary>
    public Caller ActingFor(Caller real)
    {
        var both = privileges.Keys.Union(real.privileges.Keys).ToDictionary(p => p, p => (Depth)Math.Min((int)DepthOf(p), (int)real.DepthOf(p)), StringComparer.Ordinal);
        var columns = IsUnrestricted ? real.SecuredColumns : real.IsUnrestricted ? SecuredColumns : SecuredColumns.Intersect(real.SecuredColumns).ToHashSet();
        return new Caller(UserId, BusinessUnitId, IsUnrestricted && real.IsUnrestricted, Teams, UnitsBelow, both, columns) { RealUserId = real.UserId };
    }

    public Depth DepthOf(string privilege) => IsUnrestricted ? Depth.Global : privileges.GetValueOrDefault(privilege);
}
