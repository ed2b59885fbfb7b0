using System.Xml.Linq;
using Microsoft.Xrm.Sdk;

namespace SocialExtension.Emulator.Solutions.Components;

/// <summary>Column security profiles. Who is a member is decided by an admin, not by a solution.</summary>
internal sealed class ColumnSecurityComponents : ComponentHandler
{
    public override void Import(ImportContext context)
    {
        foreach (var profile in Collection(context, "FieldSecurityProfiles"))
        {
            var id = Id(profile.Attribute("fieldsecurityprofileid")?.Value);
            context.Put("fieldsecurityprofile", id, new() { ["name"] = profile.Attribute("name")!.Value, ["description"] = profile.Attribute("description")?.Value });
            foreach (var permission in profile.Elements("FieldPermissions").Elements())
            {
                var (table, column) = (Value(permission, "EntityName"), Value(permission, "AttributeName"));
                Metadata.MetadataModel.Column(context.Model.Table(table), column);
                context.Put("fieldpermission", StableId.For("fieldpermission", id.ToString(), table, column), new()
                {
                    ["fieldsecurityprofileid"] = new EntityReference("fieldsecurityprofile", id),
                    ["entityname"] = table,
                    ["attributelogicalname"] = column,
                    ["canread"] = new OptionSetValue(Number(permission, "CanRead")),
                    ["cancreate"] = new OptionSetValue(Number(permission, "CanCreate")),
                    ["canupdate"] = new OptionSetValue(Number(permission, "CanUpdate")),
                });
            }

            context.Report.Count("column security profile");
        }
    }
}
