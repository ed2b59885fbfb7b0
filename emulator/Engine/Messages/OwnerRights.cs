using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Pipeline;
using SocialExtension.Emulator.Security;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Messages;

/// <summary>Whether a user or a team may own rows of a table.</summary>
internal static class OwnerRights
{
    private const string TeamHolds = "SELECT 1 FROM teamroles tr JOIN roleprivileges rp ON rp.roleid = tr.roleid JOIN privilege p ON p.privilegeid = rp.privilegeid WHERE tr.teamid = @0 AND p.name = @1";
    private const string TeamIsAdministrator = "SELECT 1 FROM teamroles WHERE teamid = @0 AND roleid = @1";

    /// <summary>Neither a disabled user nor a team that only shares can own.</summary>
    public static void DemandActive(Operation operation, EntityReference owner)
    {
        var connection = operation.Session.Reader;
        if (connection.Scalar("SELECT 1 FROM systemuser WHERE systemuserid = @0 AND isdisabled = 1", StoredValue.Text(owner.Id)) is not null) throw Fault.Of(FaultCode.OwnerDisabled, "The specified owner has been disabled.");
        if (connection.Scalar("SELECT 1 FROM team WHERE teamid = @0 AND teamtype = 1", StoredValue.Text(owner.Id)) is not null) throw Fault.Of(FaultCode.OwnerIsAccessTeam, "You cannot assign a record to the access team. You can assign a record to the owner team.");
    }

    public static bool MayRead(Operation operation, EntityReference owner)
    {
        if (PrivilegeNames.Of(operation.RequiredTable, AccessRight.Read) is not { } privilege) return true;
        var organization = operation.Session.Organization;
        if (owner.LogicalName == "systemuser") return owner.Id == operation.Caller.UserId || organization.FindCaller(owner.Id)?.DepthOf(privilege) > Depth.None;
        var connection = operation.Session.Reader;
        return connection.Scalar(TeamHolds, StoredValue.Text(owner.Id), privilege) is not null
            || connection.Scalar(TeamIsAdministrator, StoredValue.Text(owner.Id), StoredValue.Text(Callers.SystemAdministrator)) is not null;
    }
}
