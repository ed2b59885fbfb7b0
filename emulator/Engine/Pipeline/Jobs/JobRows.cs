using System.ServiceModel;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Pipeline.Jobs;

/// <summary>The rows of system jobs (asyncoperation).</summary>
internal sealed class JobRows(Organization organization)
{
    public const string Table = "asyncoperation";
    private const int SystemEvent = 1;
    private const int Ready = 0;
    private const int Locked = 2;
    private const int Completed = 3;

    private DateTime Now => organization.Time.GetUtcNow().UtcDateTime;

    /// <summary>Writes a job with the transaction of the message that set it off.</summary>
    public static void Add(Operation operation, Step step, PluginContext context)
    {
        var caller = operation.Caller;
        var owner = new EntityReference("systemuser", caller.UserId);
        var now = operation.Session.Now;
        var table = operation.Model.Table(Table);
        var regarding = operation.Table is { } about && table.Find("regardingobjectid")!.Targets.Contains(about.Name) ? new EntityReference(about.Name, operation.Id) : null;
        Rows.Insert(operation.Session.Writer(Table), table, new Dictionary<string, object?>
        {
            ["asyncoperationid"] = Guid.CreateVersion7(),
            ["name"] = step.Name.Length > 256 ? step.Name[..256] : step.Name,
            ["operationtype"] = new OptionSetValue(SystemEvent),
            ["messagename"] = operation.MessageName,
            ["primaryentitytype"] = operation.Table?.Name,
            ["regardingobjectid"] = regarding,
            ["owningextensionid"] = new EntityReference("sdkmessageprocessingstep", step.Id),
            ["correlationid"] = context.CorrelationId,
            ["requestid"] = context.RequestId,
            ["depth"] = context.Depth,
            ["retrycount"] = 0,
            ["data"] = ContextText.Write(context),
            ["statecode"] = new OptionSetValue(Ready),
            ["statuscode"] = new OptionSetValue((int)JobStatus.WaitingForResources),
            ["ownerid"] = owner,
            ["owninguser"] = owner,
            ["owningbusinessunit"] = new EntityReference("businessunit", caller.BusinessUnitId),
            ["createdon"] = now,
            ["modifiedon"] = now,
            ["createdby"] = owner,
            ["modifiedby"] = owner,
            ["versionnumber"] = operation.Session.Organization.Store.NextVersion(),
        });
    }

    /// <summary>Makes those ready again that nobody carries out any more.</summary>
    public void Free()
    {
        using var lease = organization.Store.Rent();
        lease.Connection.Execute("UPDATE asyncoperation SET statecode = @0, statuscode = @1 WHERE statecode = @2", Ready, (int)JobStatus.WaitingForResources, Locked);
    }

    /// <summary>Takes the oldest job that is due; null where there is none.</summary>
    public Job? Take()
    {
        using var lease = organization.Store.Rent();
        var now = Now;
        if (Next(lease.Connection, now) is not { } job) return null;
        Write(lease.Connection, job.Id, new() { ["statecode"] = new OptionSetValue(Locked), ["statuscode"] = new OptionSetValue((int)JobStatus.InProgress), ["startedon"] = now, ["postponeuntil"] = null });
        return job;
    }

    public void Postpone(Job job, DateTime until, FaultException<OrganizationServiceFault> fault)
    {
        using var lease = organization.Store.Rent();
        var values = Said(fault);
        (values["statecode"], values["statuscode"]) = (new OptionSetValue(Ready), new OptionSetValue((int)JobStatus.WaitingForResources));
        (values["postponeuntil"], values["retrycount"]) = (until, job.Tries + 1);
        Write(lease.Connection, job.Id, values);
    }

    public void End(Job job, JobStatus status, FaultException<OrganizationServiceFault>? fault)
    {
        using var lease = organization.Store.Rent();
        var values = Said(fault);
        (values["statecode"], values["statuscode"]) = (new OptionSetValue(Completed), new OptionSetValue((int)status));
        (values["completedon"], values["executiontimespan"], values["data"]) = (Now, (Now - job.Started).TotalSeconds, null);
        if (status == JobStatus.Failed) values["retrycount"] = job.Tries;
        Write(lease.Connection, job.Id, values);
    }

    private static Job? Next(StoreConnection connection, DateTime now)
    {
        using SqliteDataReader reader = connection.Query(
            "SELECT asyncoperationid, owningextensionid, data, retrycount FROM asyncoperation WHERE statecode = 0 AND (postponeuntil IS NULL OR postponeuntil <= @0) ORDER BY createdon, asyncoperationid LIMIT 1",
            now.ToString(StoredValue.TimeFormat, System.Globalization.CultureInfo.InvariantCulture));
        return reader.Read() ? new Job(Guid.Parse(reader.GetString(0)), Guid.Parse(reader.GetString(1)), reader.GetString(2), reader.GetInt32(3), now) : null;
    }

    private static Dictionary<string, object?> Said(FaultException<OrganizationServiceFault>? fault) => new(StringComparer.Ordinal)
    {
        ["errorcode"] = fault?.Detail.ErrorCode,
        ["friendlymessage"] = fault?.Message,
        ["message"] = fault?.Detail.TraceText ?? fault?.Message,
    };

    private void Write(StoreConnection connection, Guid id, Dictionary<string, object?> values)
    {
        values["modifiedon"] = Now;
        values["versionnumber"] = organization.Store.NextVersion();
        Rows.Update(connection, organization.Model.Table(Table), id, values);
    }
}
