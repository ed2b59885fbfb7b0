using System.Xml.Linq;
using Microsoft.Xrm.Sdk;

namespace SocialExtension.Emulator.Solutions.Components;

/// <summary>Dashboards: forms that belong to no table.</summary>
internal sealed class DashboardComponents : ComponentHandler
{
    private const string NoTable = "none";

    public override void Import(ImportContext context)
    {
        foreach (var dashboard in Collection(context, "Dashboards"))
        {
            context.Put("systemform", Id(Value(dashboard, "FormId")), new()
            {
                ["name"] = Label(dashboard.Element("LocalizedNames")),
                ["description"] = Label(dashboard.Element("Descriptions")),
                ["objecttypecode"] = NoTable,
                ["type"] = new OptionSetValue(0),
                ["formxml"] = dashboard.Elements("FormXml").Elements("forms").Elements("form").FirstOrDefault()?.ToString(SaveOptions.DisableFormatting),
                ["isdefault"] = Number(dashboard, "IsDefault") == 1,
                ["formactivationstate"] = new OptionSetValue(1),
            });
            context.Report.Count("dashboard");
        }
    }
}
