using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Pipeline.Jobs;

/// <summary>
/// Asynchronous steps: each run is a system job, written with the transaction that set it off and carried out after its commit
/// (learn.microsoft.com/power-apps/developer/data-platform/asynchronous-service).
/// </summary>
public sealed class SystemJobs
{
    /// <summary>How often a plug-in that asks for it is tried (…/data-platform/handle-exceptions).</summary>
    private const int MostTries = 4;
    private static readonly TimeSpan BeforeNextTry = TimeSpan.FromMinutes(1);
    private readonly Organization organization;
    private readonly Lock gate = new();
    private bool begun;

    internal SystemJobs(Organization organization) => this.organization = organization;

    /// <summary>Raised after a commit that brought jobs or changed some.</summary>
    public event Action? Changed;

    /// <summary>Carries out the jobs that are due, one after the other, and those that they bring.</summary>
    /// <returns>How many runs there were.</returns>
    public int RunDue(CancellationToken stopping = default)
    {
        lock (gate)
        {
            if (organization.Model.Find(JobRows.Table) is null) return 0;
            var runs = 0;
            var rows = new JobRows(organization);
            if (!begun) rows.Free(); // what a process that ended was just carrying out is tried anew
            begun = true;
            for (; !stopping.IsCancellationRequested && rows.Take() is { } job; runs++) Run(rows, job);
            return runs;
        }
    }

    internal void Committed(IReadOnlySet<string> tables)
    {
        if (tables.Contains(JobRows.Table)) Changed?.Invoke();
    }

    private void Run(JobRows rows, Job job)
    {
        try
        {
            Execute(job);
            rows.End(job, JobStatus.Succeeded, null);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            var asked = fault.Detail.ErrorDetails.TryGetValue("OperationStatus", out var status) ? (OperationStatus)int.Parse((string)status, System.Globalization.CultureInfo.InvariantCulture) : OperationStatus.Failed;
            if (asked == OperationStatus.Retry && job.Tries + 1 < MostTries) rows.Postpone(job, organization.Time.GetUtcNow().UtcDateTime + BeforeNextTry, fault);
            else rows.End(job, asked switch { OperationStatus.Canceled => JobStatus.Canceled, OperationStatus.Succeeded => JobStatus.Succeeded, _ => JobStatus.Failed }, fault);
        }
    }

    /// <summary>As the step would have run, but outside of any transaction: each call of the organization service has one of its own.</summary>
    private void Execute(Job job)
    {
        var kept = ContextText.Read(job.Context);
        var step = organization.Registrations.Find(job.StepId) ?? throw Fault.Of(FaultCode.ObjectDoesNotExist, $"sdkmessageprocessingstep With Id = {job.StepId} Does Not Exist");
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
