using System.ServiceModel;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Pipeline.Jobs;

/// <summary>The rows of system jobs (asyncoperation).</summary>
internal sealed class JobRows(Organization organization)
{
    public const string Table = "asyncoperation";
    private const int Ready = 0;
    private const int Locked = 2;
    private const int Completed = 3;

    private DateTime Now => organization.Time.GetUtcNow().UtcDateTime;

    /// <summary>Writes a job with the transaction of the message that set it off.</summary>
    /// <param name="operation">The message.</param>
    /// <param name="kind">What the job does.</param>
    /// <param name="name">What people see it by.</param>
    /// <param name="data">What it will need.</param>
    /// <param name="own">What only jobs of its kind have.</param>
    public static Guid Add(Operation operation, JobKind kind, string name, string data, Dictionary<string, object?> own)
    {
        var (caller, now, id) = (operation.Caller, operation.Session.Now, Guid.CreateVersion7());
        var owner = new EntityReference("systemuser", caller.UserId);
        Rows.Insert(operation.Session.Writer(Table), operation.Model.Table(Table), new Dictionary<string, object?>(own)
        {
            ["asyncoperationid"] = id,
            ["name"] = name.Length > 256 ? name[..256] : name,
            ["operationtype"] = new OptionSetValue((int)kind),
            ["messagename"] = operation.MessageName,
            ["correlationid"] = operation.Session.CorrelationId,
            ["requestid"] = operation.Request.RequestId ?? operation.Session.RequestId,
            ["depth"] = operation.Depth,
            ["retrycount"] = 0,
            ["data"] = data,
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
        return id;
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

    /// <summary>The oldest that is due. An index holds those that wait, in this order.</summary>
    public static string NextSql => "SELECT asyncoperationid, operationtype, ownerid, data, retrycount FROM asyncoperation WHERE statecode = 0 AND (postponeuntil IS NULL OR postponeuntil <= @0) ORDER BY createdon, asyncoperationid LIMIT 1";

    private static Job? Next(StoreConnection connection, DateTime now)
    {
        using SqliteDataReader reader = connection.Query(NextSql, now.ToString(StoredValue.TimeFormat, System.Globalization.CultureInfo.InvariantCulture));
        return reader.Read() ? new Job(Guid.Parse(reader.GetString(0)), (JobKind)reader.GetInt32(1), Guid.Parse(reader.GetString(2)), reader.GetString(3), reader.GetInt32(4), now) : null;
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
