using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Messages;
using SocialExtension.Emulator.Pipeline.Jobs;

namespace SocialExtension.Emulator.Pipeline;

/// <summary>
/// Runs the steps of one stage, each with the images that it asks for. The pipelines of a message for one row and of that for many are
/// merged (learn.microsoft.com/power-apps/developer/data-platform/bulk-operations): either sets off the steps of both.
/// </summary>
internal sealed class StepRunner(Organization organization)
{
    public void Run(Operation operation, PipelineStage stage, Message message)
    {
        foreach (var row in operation.Rows) RunOwn(row, stage, organization.Messages.For(row));
        RunOwn(operation, stage, message);
        if (message.Bulk is { } bulk && operation.Table is { } table && organization.Registrations.Any(bulk, table.Name)) RunOwn(BulkMessage.Around(operation, bulk, stage), stage, organization.Messages.Named(bulk));
    }

    private void RunOwn(Operation operation, PipelineStage stage, Message message)
    {
        var steps = organization.Registrations.Steps(operation.MessageName, operation.Table?.Name, stage);
        if (steps.Count == 0) return;
        var changed = message.Changed(operation);
        foreach (var step in steps.Where(s => !operation.Bypassed.Includes(s) && s.Listens(changed)))
        {
            // What PreValidation put into its shared variables is seen later through the parent context.
            var parent = stage == PipelineStage.PreValidation ? operation.CalledFrom : operation.Outside;
            var context = new PluginContext(operation, (int)stage, step, parent, step.ImpersonatingUserId ?? operation.Caller.UserId);
            StepImages.Take(operation, stage, step, context);
            if (step.IsAsynchronous) StepJobs.Add(operation, step, context);
            else organization.Plugins.Execute(step.PluginTypeId, context, step.Name, step.Configuration);
        }
    }
}
