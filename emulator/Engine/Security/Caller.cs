namespace SocialExtension.Emulator.Security;

/// <summary>A user, or a team by itself, with what its roles allow.</summary>
public sealed class Caller
{
    private static readonly IReadOnlySet<Guid> Nowhere = new HashSet<Guid>();
    private readonly IReadOnlyDictionary<string, Reach> privileges;

    internal Caller(Guid userId, Guid applicationId, Guid businessUnitId, bool isUnrestricted, IReadOnlySet<Guid> teams, IReadOnlyDictionary<string, Reach> privileges, IReadOnlySet<(string Table, string Column, AccessRight Right)> securedColumns)
    {
        UserId = userId;
        ApplicationId = applicationId;
        BusinessUnitId = businessUnitId;
        IsUnrestricted = isUnrestricted;
        Teams = teams;
        SecuredColumns = securedColumns;
        this.privileges = privileges;
    }

    public Guid UserId { get; }

    /// <summary>Of an application user, the application; else empty.</summary>
    public Guid ApplicationId { get; }

    public Guid BusinessUnitId { get; }

    /// <summary>SYSTEM, and members of System Administrator: no privilege is asked for.</summary>
    public bool IsUnrestricted { get; }

    public IReadOnlySet<Guid> Teams { get; }

    /// <summary>What column security profiles let the user do with secured columns: Read, Create or Write.</summary>
    public IReadOnlySet<(string Table, string Column, AccessRight Right)> SecuredColumns { get; }

    /// <summary>Who acts in the user's name; null where the user acts by itself.</summary>
    public Guid? RealUserId { get; private init; }

    /// <summary>The user when another acts in its name: what both may do.</summary>
    public Caller ActingFor(Caller real)
    {
        var both = privileges.Keys.Union(real.privileges.Keys).ToDictionary(p => p, p => Reach.Common(ReachOf(p), real.ReachOf(p)), StringComparer.Ordinal);
        var columns = IsUnrestricted ? real.SecuredColumns : real.IsUnrestricted ? SecuredColumns : SecuredColumns.Intersect(real.SecuredColumns).ToHashSet();
        return new Caller(UserId, ApplicationId, BusinessUnitId, IsUnrestricted && real.IsUnrestricted, Teams, both, columns) { RealUserId = real.UserId };
    }

    public Depth DepthOf(string privilege) => IsUnrestricted ? Depth.Global : privileges.GetValueOrDefault(privilege)?.Depth ?? Depth.None;

    /// <summary>The business units whose rows a privilege reaches, besides own ones.</summary>
    public IReadOnlySet<Guid> UnitsOf(string privilege) => privileges.GetValueOrDefault(privilege)?.Units ?? Nowhere;

    private Reach ReachOf(string privilege) => IsUnrestricted ? Reach.Everything : privileges.GetValueOrDefault(privilege) ?? Reach.Nothing;
}
