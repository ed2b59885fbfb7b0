using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Solutions.Components;

/// <summary>Custom APIs: files of the zip, with their parameters and response properties in folders below.</summary>
internal sealed class CustomApiComponents : ComponentHandler
{
    public override void Import(ImportContext context)
    {
        foreach (var file in context.Package.Below("customapis").Where(f => f.EndsWith("/customapi.xml", StringComparison.Ordinal)).ToList())
        {
            var xml = context.Package.Xml(file);
            var name = xml.Attribute("uniquename")!.Value;
            var id = StableId.For("customapi", name);
            Put(context, xml, name, id);
            Parameters(context, $"customapis/{name}/customapirequestparameters", "customapirequestparameter", name, id);
            Parameters(context, $"customapis/{name}/customapiresponseproperties", "customapiresponseproperty", name, id);
            SdkMessages.Ensure(context, name);
            context.Report.Count("Custom API");
        }
    }

    private static void Put(ImportContext context, XElement xml, string name, Guid id)
    {
        var privilege = Value(xml, "executeprivilegename");
        if (privilege.Length > 0 && !Rows.Exists(context.Connection, context.Model.Table("privilege"), StableId.For("privilege", privilege))) throw Fault.Of(FaultCode.ImportFailed, $"The Custom API '{name}' asks for the privilege {privilege}, which does not exist.");
        context.Put("customapi", id, new()
        {
            ["uniquename"] = name,
            ["name"] = Value(xml, "name"),
            ["displayname"] = xml.Element("displayname")?.Attribute("default")?.Value,
            ["description"] = xml.Element("description")?.Attribute("default")?.Value,
            ["bindingtype"] = new OptionSetValue(Number(xml, "bindingtype")),
            ["boundentitylogicalname"] = Value(xml, "boundentitylogicalname"),
            ["executeprivilegename"] = privilege,
            ["isfunction"] = Number(xml, "isfunction") == 1,
            ["isprivate"] = Number(xml, "isprivate") == 1,
            ["allowedcustomprocessingsteptype"] = new OptionSetValue(Number(xml, "allowedcustomprocessingsteptype")),
            ["plugintypeid"] = PluginType(context, xml, name),
        });
    }

    private static EntityReference? PluginType(ImportContext context, XElement xml, string name)
    {
        var key = xml.Element("plugintypeid")?.Element("plugintypeexportkey")?.Value;
        if (string.IsNullOrEmpty(key)) return null;
        var id = Id(key);
        return Rows.Exists(context.Connection, context.Model.Table("plugintype"), id)
            ? new EntityReference("plugintype", id)
            : throw Fault.Of(FaultCode.ImportFailed, $"Lookup value {key} of the Custom API '{name}' is not resolvable: no plug-in type has this id.");
    }

    private static void Parameters(ImportContext context, string folder, string table, string api, Guid apiId)
    {
        context.Connection.Execute($"DELETE FROM {table} WHERE customapiid = @0", StoredValue.Text(apiId));
        foreach (var file in context.Package.Below(folder).ToList())
        {
            var xml = context.Package.Xml(file);
            var name = xml.Attribute("uniquename")!.Value;
            var values = new Dictionary<string, object?>
            {
                ["uniquename"] = name,
                ["name"] = Value(xml, "name"),
                ["displayname"] = xml.Element("displayname")?.Attribute("default")?.Value,
                ["description"] = xml.Element("description")?.Attribute("default")?.Value,
                ["type"] = new OptionSetValue(Number(xml, "type")),
                ["logicalentityname"] = Value(xml, "logicalentityname"),
                ["customapiid"] = new EntityReference("customapi", apiId),
            };
            if (table == "customapirequestparameter") values["isoptional"] = Number(xml, "isoptional") == 1;
            else if (xml.Element("isoptional") is not null) throw Fault.Of(FaultCode.ImportFailed, $"The response property '{name}' of '{api}' has 'isoptional', which only request parameters have.");
            context.Put(table, StableId.For(table, api, name), values);
        }
    }
}
