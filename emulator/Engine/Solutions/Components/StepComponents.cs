using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Solutions.Components;

/// <summary>Steps and their images.</summary>
internal sealed class StepComponents : ComponentHandler
{
    public override void Import(ImportContext context)
    {
        DropStale(context);
        foreach (var step in Collection(context, "SdkMessageProcessingSteps")) Import(context, step);
    }

    /// <summary>Steps of the zip's assemblies that it no longer holds are gone, as after an upgrade.</summary>
    private static void DropStale(ImportContext context)
    {
        var kept = Collection(context, "SdkMessageProcessingSteps").Select(s => Id(s.Attribute("SdkMessageProcessingStepId")?.Value)).ToHashSet();
        foreach (var assembly in Collection(context, "SolutionPluginAssemblies").Select(a => Id(a.Attribute("PluginAssemblyId")?.Value)))
        {
            foreach (var step in StepsOf(context, assembly).Where(s => !kept.Contains(s)))
            {
                context.Connection.Execute("DELETE FROM sdkmessageprocessingstepimage WHERE sdkmessageprocessingstepid = @0", StoredValue.Text(step));
                context.Connection.Execute("DELETE FROM sdkmessageprocessingstep WHERE sdkmessageprocessingstepid = @0", StoredValue.Text(step));
            }
        }
    }

    private static List<Guid> StepsOf(ImportContext context, Guid assembly)
    {
        const string sql = "SELECT s.sdkmessageprocessingstepid FROM sdkmessageprocessingstep s LEFT JOIN plugintype t ON t.plugintypeid = s.plugintypeid WHERE t.plugintypeid IS NULL OR t.pluginassemblyid = @0";
        var steps = new List<Guid>();
        using var reader = context.Connection.Query(sql, StoredValue.Text(assembly));
        while (reader.Read()) steps.Add(Guid.Parse(reader.GetString(0)));
        return steps;
    }

    private static void Import(ImportContext context, XElement step)
    {
        var id = Id(step.Attribute("SdkMessageProcessingStepId")?.Value);
        var name = step.Attribute("Name")!.Value;
        StepRules.Check(step, name);
        if (Message(context, step) is not { } message)
        {
            var unknown = Value(step, "SdkMessageName") is { Length: > 0 } named ? named : Value(step, "SdkMessageId");
            context.Report.Skip($"Step '{name}': the emulator does not know its message {unknown}.");
            context.Organization.Unsupported.Note($"message {unknown} of a step");
            return;
        }

        context.Put("sdkmessageprocessingstep", id, new()
        {
            ["name"] = name,
            ["sdkmessageid"] = new EntityReference("sdkmessage", message),
            ["plugintypeid"] = PluginType(context, step, name),
            ["primaryobjecttypecode"] = Value(step, "PrimaryEntity") is { Length: > 0 } table and not "none" ? context.Model.Table(table).Name : null,
            ["stage"] = new OptionSetValue(Number(step, "Stage")),
            ["mode"] = new OptionSetValue(Number(step, "Mode")),
            ["rank"] = Number(step, "Rank"),
            ["filteringattributes"] = Value(step, "FilteringAttributes"),
            ["configuration"] = Value(step, "Configuration"),
            ["description"] = Value(step, "Description"),
        });
        Images(context, step, id);
        context.Report.Count("step");
    }

    private static Guid? Message(ImportContext context, XElement step) => step.Element("SdkMessageName")?.Value is { Length: > 0 } name
        ? SdkMessages.Find(context, name)
        : SdkMessages.Ensure(context, Id(Value(step, "SdkMessageId")));

    private static EntityReference PluginType(ImportContext context, XElement step, string name)
    {
        var id = Id(Value(step, "PluginTypeId"));
        return Rows.Exists(context.Connection, context.Model.Table("plugintype"), id)
            ? new EntityReference("plugintype", id)
            : throw Fault.Of(FaultCode.ImportFailed, $"Lookup value {id} of the step '{name}' is not resolvable: no plug-in type has this id.");
    }

    private static void Images(ImportContext context, XElement step, Guid stepId)
    {
        context.Connection.Execute("DELETE FROM sdkmessageprocessingstepimage WHERE sdkmessageprocessingstepid = @0", StoredValue.Text(stepId));
        foreach (var image in step.Elements("SdkMessageProcessingStepImages").Elements())
        {
            context.Put("sdkmessageprocessingstepimage", Id(Value(image, "SdkMessageProcessingStepImageId")), new()
            {
                ["name"] = image.Attribute("Name")?.Value,
                ["entityalias"] = Value(image, "EntityAlias"),
                ["imagetype"] = new OptionSetValue(Number(image, "ImageType")),
                ["attributes"] = Value(image, "Attributes"),
                ["messagepropertyname"] = Value(image, "MessagePropertyName"),
                ["sdkmessageprocessingstepid"] = new EntityReference("sdkmessageprocessingstep", stepId),
            });
        }
    }
}
