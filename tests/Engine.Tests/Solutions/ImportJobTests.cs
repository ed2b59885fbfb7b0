using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Solutions;

/// <summary>Imports that are system jobs: asked for now, carried out later.</summary>
public sealed class ImportJobTests : IDisposable
{
    private readonly TestOrganization test = TestOrganization.Bare();

    [Fact]
    public void ItWaitsAndIsImportedByItsJob()
    {
        var (operation, job) = Ask(new Package("S").Role("R").Zip());
        Assert.Equal((0, 0, 93), (State(operation).State, State(operation).Status, test.Read(operation, "asyncoperation").GetAttributeValue<OptionSetValue>("operationtype").Value));
        Assert.Equal(0d, test.Read(job, "importjob")["progress"]);
        Assert.False(test.Read(job, "importjob").Contains("startedon"));
        Assert.False(IsThere("S"));
        test.Clock.Now += TimeSpan.FromMinutes(1);
        Assert.Equal(1, test.Organization.Jobs.RunDue());
        Assert.True(IsThere("S"));
        Assert.Equal((3, 30), State(operation));
        var row = test.Read(job, "importjob");
        Assert.Equal(("S", 100d), (row["solutionname"], row["progress"]));
        Assert.Equal(test.Clock.Now.UtcDateTime, (DateTime)row["completedon"], TimeSpan.FromSeconds(1));
        Assert.Contains("succeeded=\"true\"", (string)row["data"], StringComparison.Ordinal);
    }

    [Fact]
    [Differs("The progress of an import is 0 until it is 100.")]
    public void OneThatFailsSaysWhyInBothRowsAndLeavesNothing()
    {
        var (operation, job) = Ask(new Package("S").Role("R").Requires("Nothing").Zip());
        test.Organization.Jobs.RunDue();
        Assert.False(IsThere("S"));
        Assert.Equal((3, 31), State(operation));
        var row = test.Read(operation, "asyncoperation");
        Assert.Equal(unchecked((int)FaultCode.MissingDependencies), row["errorcode"]);
        Assert.Contains("Nothing", (string)row["friendlymessage"], StringComparison.Ordinal);
        Assert.Contains("errorcode=\"0x8004801D\"", (string)test.Read(job, "importjob")["data"], StringComparison.Ordinal);
        Assert.Equal(0d, test.Read(job, "importjob")["progress"]);
        Assert.True(test.Read(job, "importjob").Contains("completedon"));
    }

    [Fact]
    public void ItOutlivesTheProcess()
    {
        var (operation, _) = Ask(new Package("S").Role("R").Zip());
        test.Restart();
        test.Organization.Jobs.RunDue();
        Assert.True(IsThere("S"));
        Assert.Equal((3, 30), State(operation));
    }

    [Fact]
    public void ItIsTakenBackWithTheTransactionThatAskedForIt()
    {
        using (var set = test.Organization.BeginChangeSet()) set.ServiceFor(test.Organization.SystemUserId).Execute(Request(new Package("S").Zip(), Guid.NewGuid()));
        Assert.Equal((0, 0), (test.Count("asyncoperation"), test.Count("importjob")));
    }

    [Fact]
    public void WhatCanBeSeenAtOnceIsRefusedAtOnce()
    {
        var (_, job) = Ask(new Package("S").Zip());
        Support.Faults.Throws(FaultCode.DuplicateRecord, () => test.Service.Execute(Request(new Package("S").Zip(), job)));
        Support.Faults.Throws(FaultCode.InvalidArgument, () => test.Service.Execute(new OrganizationRequest("ImportSolutionAsync")));
        var user = test.Organization.ServiceFor(test.User("u", null, "Basic User"));
        Support.Faults.Throws(FaultCode.PrivilegeDenied, () => user.Execute(Request(new Package("S").Zip(), Guid.NewGuid())));
    }

    [Fact]
    public void TheNextJobIsFoundByAnIndexInItsOrder()
    {
        using var lease = test.Organization.Store.Rent();
        using SqliteDataReader reader = lease.Connection.Query("EXPLAIN QUERY PLAN " + Emulator.Pipeline.Jobs.JobRows.NextSql, "2026-01-01");
        var plan = new List<string>();
        while (reader.Read()) plan.Add(reader.GetString(3));
        Assert.Equal("SCAN asyncoperation USING INDEX asyncoperation__waiting", Assert.Single(plan));
    }

    public void Dispose() => test.Dispose();

    private static OrganizationRequest Request(byte[] zip, Guid job) => new("ImportSolutionAsync") { ["CustomizationFile"] = zip, ["ImportJobId"] = job };

    private (Guid Operation, Guid Job) Ask(byte[] zip)
    {
        var answer = test.Service.Execute(Request(zip, Guid.NewGuid()));
        return ((Guid)answer["AsyncOperationId"], Guid.Parse((string)answer["ImportJobKey"]));
    }

    private bool IsThere(string solution) => test.Organization.Solutions.Installed().Any(s => s.Name == solution);

    private (int State, int Status) State(Guid operation)
    {
        var row = test.Service.Retrieve("asyncoperation", operation, new ColumnSet("statecode", "statuscode"));
        return (row.GetAttributeValue<OptionSetValue>("statecode").Value, row.GetAttributeValue<OptionSetValue>("statuscode").Value);
    }
}
