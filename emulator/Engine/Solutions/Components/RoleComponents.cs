using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Security;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Solutions.Components;

/// <summary>Security roles, with exactly the privileges that the zip gives them.</summary>
internal sealed class RoleComponents : ComponentHandler
{
    public override void Import(ImportContext context)
    {
        foreach (var role in Collection(context, "Roles"))
        {
            var id = Id(role.Attribute("id")?.Value);
            context.Put("role", id, new()
            {
                ["name"] = role.Attribute("name")!.Value,
                ["businessunitid"] = new EntityReference("businessunit", context.Organization.RootBusinessUnitId),
                ["parentrootroleid"] = new EntityReference("role", id),
                ["isinherited"] = new OptionSetValue(1),
                ["componentstate"] = new OptionSetValue(0),
            });
            context.Connection.Execute("DELETE FROM roleprivileges WHERE roleid = @0", StoredValue.Text(id));
            foreach (var privilege in role.Elements("RolePrivileges").Elements()) Grant(context, role, id, privilege);
            context.Report.Count("role");
        }
    }

    private static void Grant(ImportContext context, XElement role, Guid roleId, XElement privilege)
    {
        var name = privilege.Attribute("name")!.Value;
        var privilegeId = StableId.For("privilege", name);
        if (!Rows.Exists(context.Connection, context.Model.Table("privilege"), privilegeId)) throw Fault.Of(FaultCode.ImportFailed, $"The role '{role.Attribute("name")!.Value}' holds the privilege {name}, which does not exist.");
        if (!Enum.TryParse<Depth>(privilege.Attribute("level")?.Value, out var depth)) throw Fault.Of(FaultCode.ImportFailed, $"The role '{role.Attribute("name")!.Value}' holds {name} at the unknown level '{privilege.Attribute("level")?.Value}'.");
        context.Put("roleprivileges", StableId.For("roleprivileges", roleId.ToString(), name), new() { ["roleid"] = roleId, ["privilegeid"] = privilegeId, ["privilegedepthmask"] = (int)depth });
    }
}
