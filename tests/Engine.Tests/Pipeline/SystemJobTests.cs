using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Pipeline;

/// <summary>Asynchronous steps run after the commit, as system jobs.</summary>
public sealed class SystemJobTests : IDisposable
{
    private readonly TestOrganization test = TestOrganization.Start();

    [Fact]
    public void AStepRunsAfterTheCommitOutsideOfAnyTransaction()
    {
        string? seen = null;
        Asynchronous("Create", call => seen = $"{call.Context.Mode} {call.Context.Stage} {call.Context.IsInTransaction} {call.Target["test_name"]} {test.Count()}");
        test.Service.Create(Things.New("x"));
        Assert.Null(seen);
        Assert.Equal((0, 0), State());
        Assert.Equal(1, test.Organization.Jobs.RunDue());
        Assert.Equal("1 40 False x 1", seen);
        Assert.Equal((3, 30), State());
    }

    [Fact]
    public void AJobTellsWhatItIsAbout()
    {
        var user = test.User("u", null, "System Administrator");
        Guid correlation = default;
        Asynchronous("Create", call => correlation = call.Context.CorrelationId);
        var id = test.Organization.ServiceFor(user).Create(Things.New("x"));
        test.Organization.Jobs.RunDue();
        var job = Job();
        Assert.Equal(("Create", Things.Thing, 1, user, id, correlation), (job["messagename"], job["primaryentitytype"], job["depth"], job.GetAttributeValue<EntityReference>("ownerid").Id, job.GetAttributeValue<EntityReference>("regardingobjectid").Id, job["correlationid"]));
    }

    [Fact]
    public void ARequestThatIsTakenBackLeavesNoJob()
    {
        test.Steps(on =>
        {
            on("Create", Things.Thing, 40, _ => throw new InvalidPluginExecutionException("No."));
            on("Create", Things.Thing, 40, _ => { }, mode: 1);
        });
        Assert.ThrowsAny<FaultException>(() => test.Service.Create(Things.New("x")));
        Assert.Equal(0, test.Count("asyncoperation"));
    }

    [Fact]
    public void ImagesVariablesAndDepthAreAsTheyWereWhenItWasSetOff()
    {
        string? seen = null;
        test.Steps(on =>
        {
            on("Update", Things.Thing, 10, call => call.Context.SharedVariables["early"] = "e");
            on("Update", Things.Thing, 20, call => call.Context.SharedVariables["late"] = "l");
            on("Update", Things.Thing, 40, call => seen = $"{call.Context.ParentContext.SharedVariables["early"]} {call.Context.SharedVariables["late"]} {call.Context.PreEntityImages["I"]["test_int"]} {call.Context.PostEntityImages["I"]["test_int"]} {call.Context.Depth}", images: [PluginXml.Image("I", 2)], mode: 1);
        });
        var id = test.Service.Create(Things.New("x", ("int", 1)));
        test.Service.Update(new Entity(Things.Thing, id) { ["test_int"] = 2 });
        test.Organization.Jobs.RunDue();
        Assert.Equal("e l 1 2 1", seen);
    }

    [Fact]
    public void AnUpdateOnAConditionOfVersionSetsOffAJobToo()
    {
        object? seen = null;
        Asynchronous("Update", call => seen = call.Context.InputParameters["ConcurrencyBehavior"]);
        var id = test.Service.Create(Things.New("x"));
        var version = test.Service.Retrieve(Things.Thing, id, new ColumnSet(true)).RowVersion;
        test.Service.Execute(new UpdateRequest { Target = new Entity(Things.Thing, id) { ["test_int"] = 2, RowVersion = version }, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches });
        Assert.Equal(1, test.Organization.Jobs.RunDue());
        Assert.Equal(ConcurrencyBehavior.IfRowVersionMatches, seen);
    }

    [Fact]
    public void WhatAJobDoesIsDoneEvenWhereItFailsLater()
    {
        Asynchronous("Create", call =>
        {
            call.Service.Create(new Entity("test_part"));
            Assert.ThrowsAny<FaultException>(() => call.Service.Delete("contact", Guid.NewGuid())); // dooms nothing
            call.Service.Create(new Entity("test_part"));
            throw new InvalidPluginExecutionException(OperationStatus.Failed, 42, "Too late.");
        });
        test.Service.Create(Things.New("x"));
        test.Organization.Jobs.RunDue();
        Assert.Equal(2, test.Count("test_part"));
        Assert.Equal((3, 31), State());
        Assert.Equal("Too late.", Job()["friendlymessage"]);
        Assert.Equal("Too late.", test.Organization.Traces.Newest(10).First(r => r.Mode == 1).Failure!.Split(": ")[1]);
    }

    [Fact]
    public void APluginThatAsksForItIsTriedFourTimes()
    {
        var tries = 0;
        Asynchronous("Create", _ =>
        {
            tries++;
            throw new InvalidPluginExecutionException(OperationStatus.Retry, 1, "Not yet.");
        });
        test.Service.Create(Things.New("x"));
        for (var i = 0; i < 10; i++)
        {
            test.Organization.Jobs.RunDue();
            test.Clock.Now += TimeSpan.FromMinutes(10);
        }

        Assert.Equal(4, tries);
        Assert.Equal((3, 31), State());
    }

    [Fact]
    public void ARetryWaitsAndCanSucceed()
    {
        var tries = 0;
        Asynchronous("Create", _ =>
        {
            if (++tries == 1) throw new InvalidPluginExecutionException(OperationStatus.Retry, 1, "Not yet.");
        });
        test.Service.Create(Things.New("x"));
        test.Organization.Jobs.RunDue();
        Assert.Equal((0, 0), State());
        Assert.Equal(0, test.Organization.Jobs.RunDue());
        test.Clock.Now += TimeSpan.FromMinutes(2);
        Assert.Equal(1, test.Organization.Jobs.RunDue());
        Assert.Equal((3, 30), State());
        Assert.Equal(2, tries);
    }

    [Fact]
    public void APluginCanCancelItsJob()
    {
        Asynchronous("Create", _ => throw new InvalidPluginExecutionException(OperationStatus.Canceled, "Never mind."));
        test.Service.Create(Things.New("x"));
        test.Organization.Jobs.RunDue();
        Assert.Equal((3, 32), State());
    }

    [Fact]
    public void SomebodyCanCancelAJobThatWaits()
    {
        Asynchronous("Create", _ => Assert.Fail("It was canceled."));
        test.Service.Create(Things.New("x"));
        test.Service.Update(new Entity("asyncoperation", Job().Id) { ["statecode"] = new OptionSetValue(3), ["statuscode"] = new OptionSetValue(32) });
        Assert.Equal(0, test.Organization.Jobs.RunDue());
    }

    [Fact]
    public void JobsOutliveTheProcess()
    {
        var runs = 0;
        Asynchronous("Create", _ => runs++);
        test.Service.Create(Things.New("x"));
        test.Restart();
        test.Organization.Jobs.RunDue();
        Assert.Equal(1, runs);
    }

    [Fact]
    public void WhatAJobSetsOffCountsAsDeeperAndEnds()
    {
        var deepest = 0;
        Asynchronous("Create", call =>
        {
            deepest = Math.Max(deepest, call.Context.Depth);
            call.Service.Create(Things.New("again"));
        });
        test.Service.Create(Things.New("x"));
        test.Organization.Jobs.RunDue();
        Assert.Equal(8, deepest);
        Assert.Equal(8, test.Count());
    }

    [Fact]
    public void NobodyMakesJobsByHand() => Support.Faults.Throws(Faults.FaultCode.InvalidArgument, () => test.Service.Create(new Entity("asyncoperation") { ["name"] = "x" }));

    public void Dispose() => test.Dispose();

    private void Asynchronous(string message, Action<PluginCall> action) => test.Steps(on => on(message, Things.Thing, 40, action, mode: 1));

    private Entity Job() => test.Service.RetrieveMultiple(new QueryExpression("asyncoperation") { ColumnSet = new ColumnSet(true) }).Entities.Single();

    private (int State, int Status) State() => (Job().GetAttributeValue<OptionSetValue>("statecode").Value, Job().GetAttributeValue<OptionSetValue>("statuscode").Value);
}
