namespace SocialExtension.Emulator.Security;

/// <summary>A user with what the user's roles allow.</summary>
public sealed class Caller
{
    private readonly Dictionary<string, Depth> privileges;

    internal Caller(Guid userId, Guid applicationId, Guid businessUnitId, bool isUnrestricted, IReadOnlySet<Guid> teams, IReadOnlySet<Guid> unitsBelow, Dictionary<string, Depth> privileges, IReadOnlySet<(string Table, string Column, AccessRight Right)> securedColumns)
    {
        UserId = userId;
        ApplicationId = applicationId;
        BusinessUnitId = businessUnitId;
        IsUnrestricted = isUnrestricted;
        Teams = teams;
        UnitsBelow = unitsBelow;
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

    /// <summary>The user's business unit and all below it.</summary>
    public IReadOnlySet<Guid> UnitsBelow { get; }

    /// <summary>What column security profiles let the user do with secured columns: Read, Create or Write.</summary>
    public IReadOnlySet<(string Table, string Column, AccessRight Right)> SecuredColumns { get; }

    public Depth DepthOf(string privilege) => IsUnrestricted ? Depth.Global : privileges.GetValueOrDefault(privilege);
}
