using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Solutions.Components;

/// <summary>Model-driven apps: what they are made of, and the roles that may open them.</summary>
internal sealed class AppComponents : ComponentHandler
{
    private const string TableType = "1";
    private const string SiteMapType = "62";

    public override void Import(ImportContext context)
    {
        foreach (var app in Collection(context, "AppModules"))
        {
            var name = Value(app, "UniqueName");
            var id = StableId.For("appmodule", name);
            context.Put("appmodule", id, new()
            {
                ["uniquename"] = name,
                ["name"] = Label(app.Element("LocalizedNames")),
                ["description"] = Label(app.Element("Descriptions")),
                ["clienttype"] = Number(app, "ClientType"),
                ["formfactor"] = Number(app, "FormFactor"),
                ["webresourceid"] = Guid.TryParse(Value(app, "WebResourceId"), out var icon) ? icon : null,
            });
            Components(context, app, id);
            Roles(context, app, id);
            context.Report.Count("app");
        }
    }

    /// <summary>What is no longer in the zip is no longer in the app.</summary>
    private static void Components(ImportContext context, XElement app, Guid id)
    {
        context.Connection.Execute("DELETE FROM appmodulecomponent WHERE appmoduleidunique = @0", StoredValue.Text(id));
        foreach (var component in app.Elements("AppModuleComponents").Elements())
        {
            var type = component.Attribute("type")!.Value;
            var objectId = ObjectId(context, type, component);
            context.Put("appmodulecomponent", StableId.For("appmodulecomponent", id.ToString(), type, objectId.ToString()), new()
            {
                ["appmoduleidunique"] = new EntityReference("appmodule", id),
                ["componenttype"] = int.Parse(type, System.Globalization.CultureInfo.InvariantCulture),
                ["objectid"] = objectId,
            });
        }
    }

    private static Guid ObjectId(ImportContext context, string type, XElement component) => (type, component.Attribute("schemaName")?.Value) switch
    {
        (TableType, { } table) => StableId.For("entity", context.Model.Table(table.ToLowerInvariant()).Name),
        (SiteMapType, { } siteMap) => SiteMapComponents.IdOf(siteMap),
        _ => Id(component.Attribute("id")?.Value),
    };

    private static void Roles(ImportContext context, XElement app, Guid id)
    {
        var pairs = context.Model.Table("appmoduleroles");
        context.Connection.Execute("DELETE FROM appmoduleroles WHERE appmoduleid = @0", StoredValue.Text(id));
        foreach (var role in app.Elements("AppModuleRoleMaps").Elements().Select(r => Id(r.Attribute("id")?.Value)).Distinct())
        {
            // A role that this organization lacks opens nothing: the templates that apps of Microsoft's name are not everywhere.
            if (!Rows.Exists(context.Connection, context.Model.Table("role"), role)) continue;
            context.Brought.Add(new ComponentRow(pairs.Name, StableId.For("appmoduleroles", id.ToString(), role.ToString())));
            Rows.Insert(context.Connection, pairs, new Dictionary<string, object?> { [pairs.KeyName] = StableId.For("appmoduleroles", id.ToString(), role.ToString()), ["appmoduleid"] = id, ["roleid"] = role });
        }
    }
}
