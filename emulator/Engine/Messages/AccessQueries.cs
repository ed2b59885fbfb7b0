using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Pipeline;
using SocialExtension.Emulator.Security;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Messages;

/// <summary>RetrievePrincipalAccess: what a user or a team may do with a row, by roles, ownership and sharing together.</summary>
internal sealed class RetrievePrincipalAccessMessage : Message
{
    public override string Name => "RetrievePrincipalAccess";

    public override void Prepare(Operation operation)
    {
        var target = Required<EntityReference>(operation, "Target");
        Aim(operation, target.LogicalName, target.Id, target.KeyAttributes);
        Required<EntityReference>(operation, "Principal");
    }

    public override void Check(Operation operation)
    {
        operation.Before = Rows.Required(operation.Session.Reader, operation.RequiredTable, operation.Id);
        Access.Demand(operation, operation.RequiredTable, AccessRight.Read, operation.Before);
    }

    public override void Execute(Operation operation)
    {
        var principal = (EntityReference)operation.Input["Principal"];
        var callers = operation.Session.Organization.Callers;
        var caller = (principal.LogicalName == "team" ? callers.FindTeam(principal.Id) : callers.Find(principal.Id)) ?? throw Fault.DoesNotExist(principal.LogicalName, principal.Id);
        var table = operation.RequiredTable;
        var rights = PrivilegeNames.Rights(table).Where(r => Access.Allows(operation.Session, caller, table, r, operation.Before!)).Sum(r => (int)r);
        operation.Output["AccessRights"] = (AccessRights)rights;
    }
}

/// <summary>RetrieveSharedPrincipalsAndAccess: with whom a row is shared.</summary>
internal sealed class RetrieveSharedPrincipalsMessage : Message
{
    public override string Name => "RetrieveSharedPrincipalsAndAccess";

    public override void Prepare(Operation operation)
    {
        var target = Required<EntityReference>(operation, "Target");
        Aim(operation, target.LogicalName, target.Id, target.KeyAttributes);
    }

    public override void Check(Operation operation)
    {
        var row = Rows.Required(operation.Session.Reader, operation.RequiredTable, operation.Id);
        Access.Demand(operation, operation.RequiredTable, AccessRight.Read, row);
    }

    public override void Execute(Operation operation)
    {
        var shared = new List<PrincipalAccess>();
        using var reader = operation.Session.Reader.Query("SELECT principaltypecode, principalid, coalesce(accessrightsmask, 0) | coalesce(inheritedaccessrightsmask, 0) FROM principalobjectaccess WHERE objectid = @0 ORDER BY principalid", StoredValue.Text(operation.Id));
        while (reader.Read()) shared.Add(new PrincipalAccess { Principal = new EntityReference(reader.GetString(0), Guid.Parse(reader.GetString(1))), AccessMask = (AccessRights)reader.GetInt32(2) });
        operation.Output["PrincipalAccesses"] = shared.Where(s => s.AccessMask != AccessRights.None).ToArray();
    }
}
