using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Pipeline;
using SocialExtension.Emulator.Security;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Messages;

/// <summary>A message about who shares in a row (learn.microsoft.com/power-apps/developer/data-platform/security-sharing-assigning).</summary>
internal abstract class SharingMessage : Message
{
    public override void Prepare(Operation operation)
    {
        var target = Required<EntityReference>(operation, "Target");
        Aim(operation, target.LogicalName, target.Id, target.KeyAttributes);
        if (operation.RequiredTable.Ownership != Ownership.User || operation.RequiredTable.IsActivityPointer) throw Fault.InvalidArgument($"Rows of '{operation.RequiredTable.Name}' belong to nobody who could share them.");
    }

    /// <summary>Whoever shares a row needs the right to.</summary>
    public override void Check(Operation operation) => Access.Demand(operation, operation.RequiredTable, AccessRight.Share, Row(operation));

    protected static Entity Row(Operation operation) =>
        operation.Before ??= Rows.Required(operation.Session.Reader, operation.RequiredTable, operation.Id);

    /// <summary>A user or a team that is there.</summary>
    protected static EntityReference Principal(Operation operation, EntityReference? given)
    {
        if (given is not { LogicalName: "systemuser" or "team" }) throw Fault.InvalidArgument($"Rows are shared with users and teams, not with '{given?.LogicalName}'.");
        return Rows.Exists(operation.Session.Reader, operation.Model.Table(given.LogicalName), given.Id) ? given : throw Fault.DoesNotExist(given.LogicalName, given.Id);
    }
}

/// <summary>GrantAccess and ModifyAccess: share a row, or share it otherwise.</summary>
internal abstract class SetAccessMessage : SharingMessage
{
    private const int Known = (int)(AccessRights.ReadAccess | AccessRights.WriteAccess | AccessRights.AppendAccess | AccessRights.AppendToAccess | AccessRights.CreateAccess | AccessRights.DeleteAccess | AccessRights.ShareAccess | AccessRights.AssignAccess);

    public override void Prepare(Operation operation)
    {
        base.Prepare(operation);
        var given = Required<PrincipalAccess>(operation, "PrincipalAccess");
        Principal(operation, given.Principal);
        if (((int)given.AccessMask & ~Known) != 0) throw Fault.Of(FaultCode.InvalidAccessRights, $"Invalid access rights: {(int)given.AccessMask}.");
    }

    /// <summary>Nobody gives away what it does not have.</summary>
    public override void Check(Operation operation)
    {
        base.Check(operation);
        var given = (PrincipalAccess)operation.Input["PrincipalAccess"];
        if (Row(operation).GetAttributeValue<EntityReference>("ownerid")?.Id == given.Principal.Id) throw Fault.Of(FaultCode.CannotShareWithOwner, "An item cannot be shared with the owning user.");
        foreach (var right in Enum.GetValues<AccessRight>().Where(r => r != AccessRight.Create && ((int)given.AccessMask & (int)r) != 0)) Access.Demand(operation, operation.RequiredTable, right, Row(operation));
    }
}

/// <summary>Shares a row, or more of it.</summary>
internal sealed class GrantAccessMessage : SetAccessMessage
{
    public override string Name => "GrantAccess";

    public override void Execute(Operation operation)
    {
        var given = (PrincipalAccess)operation.Input["PrincipalAccess"];
        ShareRows.Grant(operation, operation.RequiredTable, Row(operation), given.Principal, (int)given.AccessMask);
    }
}

/// <summary>Puts other rights in the place of those that are shared.</summary>
internal sealed class ModifyAccessMessage : SetAccessMessage
{
    public override string Name => "ModifyAccess";

    public override void Execute(Operation operation)
    {
        var given = (PrincipalAccess)operation.Input["PrincipalAccess"];
        ShareRows.Replace(operation, operation.RequiredTable, Row(operation), given.Principal, (int)given.AccessMask);
    }
}

/// <summary>Ends the sharing of a row with somebody.</summary>
internal sealed class RevokeAccessMessage : SharingMessage
{
    public override string Name => "RevokeAccess";

    public override void Execute(Operation operation) =>
        ShareRows.Revoke(operation, operation.RequiredTable, Row(operation), Required<EntityReference>(operation, "Revokee"));
}
