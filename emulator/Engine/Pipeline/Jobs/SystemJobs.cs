using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Pipeline.Jobs;

/// <summary>
/// What is done after the request that asked for it: asynchronous steps and imports. Each is a row, written with the transaction that set it
/// off and carried out after its commit (learn.microsoft.com/power-apps/developer/data-platform/asynchronous-service).
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

    private void Carry(Job job)
    {
        if (job.Kind == JobKind.ImportSolution) ImportJobs.Run(organization, job);
        else StepJobs.Run(organization, job);
    }

    private void Run(JobRows rows, Job job)
    {
        try
        {
            Carry(job);
            rows.End(job, JobStatus.Succeeded, null);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            var asked = fault.Detail.ErrorDetails.TryGetValue("OperationStatus", out var status) ? (OperationStatus)int.Parse((string)status, System.Globalization.CultureInfo.InvariantCulture) : OperationStatus.Failed;
            if (asked == OperationStatus.Retry && job.Tries + 1 < MostTries) rows.Postpone(job, organization.Time.GetUtcNow().UtcDateTime + BeforeNextTry, fault);
            else rows.End(job, asked switch { OperationStatus.Canceled => JobStatus.Canceled, OperationStatus.Succeeded => JobStatus.Succeeded, _ => JobStatus.Failed }, fault);
        }
    }
}
