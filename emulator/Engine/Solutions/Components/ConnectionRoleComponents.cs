using System.Xml.Linq;
using Microsoft.Xrm.Sdk;

namespace SocialExtension.Emulator.Solutions.Components;

/// <summary>What rows can be to each other, which of it stands at the other end, and for which tables.</summary>
internal sealed class ConnectionRoleComponents : ComponentHandler
{
    public override void Import(ImportContext context)
    {
        foreach (var role in Collection(context, "ConnectionRoles").Elements("ConnectionRole"))
        {
            var id = Id(Value(role, "connectionroleid"));
            var values = new Dictionary<string, object?> { ["name"] = Value(role, "name"), ["description"] = role.Element("description")?.Value };
            if (role.Element("category") is not null) values["category"] = new OptionSetValue(Number(role, "category"));
            context.Put("connectionrole", id, values);
            foreach (var type in role.Elements("ConnectionRoleObjectTypeCodes").Elements())
            {
                var table = context.Model.Table(Value(type, "associatedobjecttypecode"));
                context.Put("connectionroleobjecttypecode", Id(Value(type, "connectionroleobjecttypecodeid")), new() { ["connectionroleid"] = new EntityReference("connectionrole", id), ["associatedobjecttypecode"] = table.Name });
            }

            context.Report.Count("connection role");
        }

        foreach (var pair in Collection(context, "ConnectionRoles").Elements("ConnectionRoleAssociation"))
        {
            var (role, other) = (Id(Value(pair, "connectionroleid")), Id(Value(pair, "associatedconnectionroleid")));
            context.Put("connectionroleassociation", StableId.For("connectionroleassociation", role.ToString(), other.ToString()), new() { ["connectionroleid"] = role, ["associatedconnectionroleid"] = other });
        }
    }
}
