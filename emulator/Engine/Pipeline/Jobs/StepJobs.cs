using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Pipeline.Jobs;

/// <summary>Jobs that run an asynchronous step.</summary>
internal static class StepJobs
{
    private const string Steps = "sdkmessageprocessingstep";

    public static void Add(Operation operation, Step step, PluginContext context)
    {
        var regarding = operation.Table is { } about && operation.Model.Table(JobRows.Table).Find("regardingobjectid")!.Targets.Contains(about.Name) ? new EntityReference(about.Name, operation.Id) : null;
        JobRows.Add(operation, JobKind.SystemEvent, step.Name, ContextText.Write(context), new()
        {
            ["primaryentitytype"] = operation.Table?.Name,
            ["regardingobjectid"] = regarding,
            ["owningextensionid"] = new EntityReference(Steps, step.Id),
        });
    }

    /// <summary>As the step would have run, but outside of any transaction: each call of the organization service has one of its own.</summary>
    public static void Run(Organization organization, Job job)
    {
        var kept = ContextText.Read(job.Data);
        var step = organization.Registrations.Find(kept.OwningExtension.Id) ?? throw Fault.DoesNotExist(Steps, kept.OwningExtension.Id);
        var caller = organization.FindCaller(kept.UserId) ?? throw Fault.DisabledUser(kept.UserId);
        using var session = new Session(organization, setOffBy: null) { CorrelationId = kept.CorrelationId };
        var request = new OrganizationRequest(kept.MessageName) { RequestId = kept.RequestId, Parameters = kept.InputParameters };
        var operation = new Operation(session, request, caller, kept.InitiatingUserId, calledFrom: null)
        {
            Depth = kept.Depth,
            OperationId = kept.OperationId,
            CreatedOn = kept.OperationCreatedOn,
            Table = session.Model.Find(kept.PrimaryEntityName),
            Id = kept.PrimaryEntityId,
        };
        operation.Output.AddRange(kept.OutputParameters);
        operation.Variables.AddRange(kept.SharedVariables);
        var context = new PluginContext(operation, kept.Stage, step, kept.ParentContext, kept.UserId);
        context.PreEntityImages.AddRange(kept.PreEntityImages);
        context.PostEntityImages.AddRange(kept.PostEntityImages);
        organization.Plugins.Execute(step.PluginTypeId, context, step.Name, step.Configuration);
    }
}
