using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Pipeline;

namespace SocialExtension.Emulator.Security;

/// <summary>What a user may do, asked before it is tried: so that pages offer only what will be allowed.</summary>
public sealed class UserRights(Organization organization, Guid userId)
{
    private readonly Caller? caller = organization.FindCaller(userId);

    /// <summary>Whether the user holds a privilege on a table, however far it reaches.</summary>
    public bool May(Table table, AccessRight right) =>
        caller is not null && (caller.IsUnrestricted || PrivilegeNames.Of(table, right) is not { } privilege || caller.DepthOf(privilege) != Depth.None);

    /// <summary>Whether the user may read, create or write a column; only secured ones are kept from anybody.</summary>
    public bool May(Table table, Column column, AccessRight right) => caller is not null && Access.May(caller, table, column, right);

    /// <summary>Whether the user has a right on one row.</summary>
    public bool May(Table table, AccessRight right, Guid row)
    {
        if (!May(table, right)) return false;
        var columns = new ColumnSet([.. Access.Columns(table).Select(c => c.Name)]);
        using var session = new Session(organization, setOffBy: null);
        return Access.Allows(session, caller!, table, right, organization.ServiceFor(organization.SystemUserId).Retrieve(table.Name, row, columns));
    }

    /// <summary>Whether nothing is kept from the user.</summary>
    public bool IsUnrestricted => caller?.IsUnrestricted == true;
}
