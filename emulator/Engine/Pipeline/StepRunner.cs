using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Messages;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Pipeline;

/// <summary>Runs the steps of one stage, each with the images that it asks for.</summary>
internal sealed class StepRunner(Organization organization)
{
    public void Run(Operation operation, PipelineStage stage, Message message)
    {
        var steps = organization.Registrations.Steps(operation.MessageName, operation.Table?.Name, stage);
        if (steps.Count == 0) return;
        var changed = message.Changed(operation);
        foreach (var step in steps.Where(s => s.Listens(changed)))
        {
            // What PreValidation put into its shared variables is seen later through the parent context.
            var parent = stage == PipelineStage.PreValidation ? operation.CalledFrom : operation.Outside;
            var context = new PluginContext(operation, (int)stage, step, parent, step.ImpersonatingUserId ?? operation.Caller.UserId);
            Snapshots(operation, stage, step, context);
            organization.Plugins.Execute(step.PluginTypeId, context, step.Name, step.Configuration);
        }
    }

    private static void Snapshots(Operation operation, PipelineStage stage, Step step, PluginContext context)
    {
        foreach (var image in step.Images)
        {
            if (image.IsBefore && Before(operation) is { } before) context.PreEntityImages[image.Alias] = Cut(before, image, operation.RequiredTable);
            if (image.IsAfter && stage == PipelineStage.PostOperation && Read(operation) is { } after) context.PostEntityImages[image.Alias] = Cut(after, image, operation.RequiredTable);
        }
    }

    /// <summary>The row before the main operation, read once however many images show it. There is none on Create.</summary>
    private static Entity? Before(Operation operation) => operation.MessageName == "Create" ? null : operation.Before ??= Read(operation);

    private static Entity? Read(Operation operation) => operation.Table is { } table ? Rows.Read(operation.Session.Reader, table, operation.Id) : null;

    private static Entity Cut(Entity row, StepImage image, Table table)
    {
        var cut = new Entity(row.LogicalName, row.Id);
        foreach (var attribute in row.Attributes.Where(a => image.Columns.Count == 0 || image.Columns.Contains(a.Key) || a.Key == table.KeyName)) cut[attribute.Key] = RequestCopy.Of(attribute.Value);
        return cut;
    }
}
