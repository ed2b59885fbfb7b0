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
        var apis = context.Package.Below("customapis").Where(f => f.EndsWith("/customapi.xml", StringComparison.Ordinal)).Select(context.Package.Xml).ToList();
        DropStale(context, apis.Select(a => StableId.For("customapi", a.Attribute("uniquename")!.Value)).ToHashSet());
        foreach (var xml in apis)
        {
            var name = xml.Attribute("uniquename")!.Value;
            var id = StableId.For("customapi", name);
            Put(context, xml, name, id);
            Parameters(context, $"customapis/{name}/customapirequestparameters", "customapirequestparameter", name, id);
            Parameters(context, $"customapis/{name}/customapiresponseproperties", "customapiresponseproperty", name, id);
            SdkMessages.Ensure(context, name);
            context.Report.Count("Custom API");
        }
    }

    /// <summary>Custom APIs of the zip's assemblies that it no longer holds are gone, as after an upgrade.</summary>
    private static void DropStale(ImportContext context, HashSet<Guid> kept)
    {
        foreach (var assembly in Collection(context, "SolutionPluginAssemblies").Select(a => Id(a.Attribute("PluginAssemblyId")?.Value)))
        {
            foreach (var api in Of(context, assembly).Where(a => !kept.Contains(a)))
            {
                foreach (var table in new[] { "customapirequestparameter", "customapiresponseproperty", "customapi" }) context.Connection.Execute($"DELETE FROM {table} WHERE customapiid = @0", StoredValue.Text(api));
            }
        }
    }

    private static List<Guid> Of(ImportContext context, Guid assembly)
    {
        const string sql = "SELECT c.customapiid FROM customapi c LEFT JOIN plugintype t ON t.plugintypeid = c.plugintypeid WHERE c.plugintypeid IS NOT NULL AND (t.plugintypeid IS NULL OR t.pluginassemblyid = @0)";
        var apis = new List<Guid>();
        using var reader = context.Connection.Query(sql, StoredValue.Text(assembly));
        while (reader.Read()) apis.Add(Guid.Parse(reader.GetString(0)));
        return apis;
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
