using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Pipeline;

/// <summary>Everything that one request sets off is there, or nothing of it is.</summary>
public sealed class TransactionTests : IDisposable
{
    private readonly TestOrganization test = TestOrganization.Start();

    [Theory]
    [InlineData(20)]
    [InlineData(40)]
    public void AStepThatThrowsTakesEverythingBack(int stage)
    {
        test.On("Create", Things.Thing, stage, call =>
        {
            call.Service.Create(new Entity("test_part"));
            call.System.Create(new Entity("contact") { ["lastname"] = "nested" });
            throw new InvalidPluginExecutionException("No.");
        });
        Assert.Equal("No.", Support.Faults.Throws(FaultCode.PluginAborted, () => test.Service.Create(Things.New("x"))));
        Assert.Equal((0, 0, 0), (test.Count(), test.Count("test_part"), test.Count("contact")));
    }

    [Fact]
    public void AStepOfANestedMessageThatThrowsTakesTheOuterOneBackToo()
    {
        test.Steps(on =>
        {
            on("Create", Things.Thing, 40, call => call.Service.Create(new Entity("test_part")));
            on("Create", "test_part", 40, _ => throw new InvalidPluginExecutionException("Deep."));
        });
        Assert.Equal("Deep.", Support.Faults.Throws(FaultCode.PluginAborted, () => test.Service.Create(Things.New("x"))));
        Assert.Equal((0, 0), (test.Count(), test.Count("test_part")));
    }

    [Fact]
    public void AnUpdateAndADeleteAreTakenBackToo()
    {
        test.Steps(on =>
        {
            on("Update", Things.Thing, 40, _ => throw new InvalidPluginExecutionException("No."));
            on("Delete", Things.Thing, 40, _ => throw new InvalidPluginExecutionException("No."));
        });
        var id = test.Service.Create(Things.New("x", ("int", 1)));
        test.Service.Create(new Entity("test_part") { ["test_thingid"] = new EntityReference(Things.Thing, id) });
        Assert.ThrowsAny<FaultException>(() => test.Service.Update(new Entity(Things.Thing, id) { ["test_int"] = 2 }));
        Assert.ThrowsAny<FaultException>(() => test.Service.Delete(Things.Thing, id));
        Assert.Equal(1, test.Read(id)["test_int"]);
        Assert.Equal(1, test.Count("test_part"));
    }

    [Fact]
    public void ACaughtFaultDoomsTheTransaction()
    {
        test.On("Create", Things.Thing, 40, call => Assert.ThrowsAny<FaultException>(() => call.Service.Delete("contact", Guid.NewGuid())));
        Support.Faults.Throws(FaultCode.TransactionReduced, () => test.Service.Create(Things.New("x")));
        Assert.Equal(0, test.Count());
    }

    [Fact]
    public void AfterACaughtFaultNoFurtherCallIsTaken()
    {
        uint code = 0;
        test.On("Create", Things.Thing, 20, call =>
        {
            Assert.ThrowsAny<FaultException>(() => call.Service.Retrieve(Things.Thing, Guid.NewGuid(), new ColumnSet(false)));
            code = unchecked((uint)Assert.Throws<FaultException<OrganizationServiceFault>>(() => call.Service.Create(new Entity("test_part"))).Detail.ErrorCode);
        });
        Assert.ThrowsAny<FaultException>(() => test.Service.Create(Things.New("x")));
        Assert.Equal(FaultCode.TransactionNotStarted, code);
        Assert.Equal((0, 0), (test.Count(), test.Count("test_part")));
    }

    [Fact]
    public void AFaultThatANestedStepCatchesDoomsAllTheSame()
    {
        test.Steps(on =>
        {
            on("Create", Things.Thing, 40, call => call.Service.Create(new Entity("test_part")));
            on("Create", "test_part", 20, call => Assert.ThrowsAny<FaultException>(() => call.Service.Delete("contact", Guid.NewGuid())));
        });
        Assert.ThrowsAny<FaultException>(() => test.Service.Create(Things.New("x")));
        Assert.Equal((0, 0), (test.Count(), test.Count("test_part")));
    }

    [Fact]
    public void BeforeTheTransactionACaughtFaultDoomsNothing()
    {
        test.On("Create", Things.Thing, 10, call => Assert.ThrowsAny<FaultException>(() => call.Service.Delete("contact", Guid.NewGuid())));
        test.Service.Create(Things.New("x"));
        Assert.Equal(1, test.Count());
    }

    [Fact]
    public void WhatPreValidationWritesStaysThoughTheMessageFails()
    {
        test.Steps(on =>
        {
            on("Create", Things.Thing, 10, call => call.Service.Create(new Entity("test_part")));
            on("Create", Things.Thing, 20, _ => throw new InvalidPluginExecutionException("No."));
        });
        Assert.ThrowsAny<FaultException>(() => test.Service.Create(Things.New("x")));
        Assert.Equal((0, 1), (test.Count(), test.Count("test_part")));
    }

    [Fact]
    public void PreValidationThatThrowsKeepsTheMessageFromHappening()
    {
        test.On("Create", Things.Thing, 10, _ => throw new InvalidPluginExecutionException("Not valid."));
        Assert.Equal("Not valid.", Support.Faults.Throws(FaultCode.PluginAborted, () => test.Service.Create(Things.New("x"))));
        Assert.Equal(0, test.Count());
    }

    [Fact]
    public void WhatAPluginSaysBesideItsMessageStandsBesideThePlatformsCode()
    {
        test.On("Create", Things.Thing, 40, _ => throw new InvalidPluginExecutionException(OperationStatus.Failed, 4711, "No.", PluginHttpStatusCode.Conflict));
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => test.Service.Create(Things.New("x"))).Detail;
        Assert.Equal((unchecked((int)FaultCode.PluginAborted), "No.", test.Clock.Now.UtcDateTime), (fault.ErrorCode, fault.Message, fault.Timestamp));
        Assert.Equal(("0", "4711", "409"), (fault.ErrorDetails["OperationStatus"], fault.ErrorDetails["SubErrorCode"], fault.ErrorDetails["ApiExceptionHttpStatusCode"]));
    }

    [Fact]
    public void AnyOtherExceptionIsAnUnexpectedOne()
    {
        test.On("Create", Things.Thing, 40, _ => throw new InvalidOperationException("bug"));
        Assert.Contains("InvalidOperationException: bug", Support.Faults.Throws(FaultCode.PluginUnexpected, () => test.Service.Create(Things.New("x"))), StringComparison.Ordinal);
        Assert.Equal(0, test.Count());
    }

    [Fact]
    public void AFaultThatAStepPassesOnKeepsItsCode()
    {
        test.On("Create", Things.Thing, 40, call => call.Service.Delete("contact", Guid.NewGuid()));
        Support.Faults.Throws(FaultCode.ObjectDoesNotExist, () => test.Service.Create(Things.New("x")));
    }

    [Fact]
    public void AStepSeesWhatTheRequestHasWrittenSoFarAndNobodyElseDoes()
    {
        var (inside, outside) = (0, 0);
        test.On("Create", Things.Thing, 40, call => (inside, outside) = (call.System.RetrieveMultiple(new QueryExpression(Things.Thing)).Entities.Count, test.Count()));
        test.Service.Create(Things.New("x"));
        Assert.Equal((1, 0), (inside, outside));
        Assert.Equal(1, test.Count());
    }

    [Fact]
    public void TracesOutliveTheRollback()
    {
        test.On("Create", Things.Thing, 40, call =>
        {
            call.Trace.Trace("got to {0}", "here");
            throw new InvalidPluginExecutionException("No.");
        });
        Assert.ThrowsAny<FaultException>(() => test.Service.Create(Things.New("x")));
        var run = test.Organization.Traces.Newest(1).Single();
        Assert.Equal(("Create", Things.Thing, 40, 1), (run.Message, run.Table, run.Stage, run.Depth));
        Assert.StartsWith("got to here", run.Trace, StringComparison.Ordinal);
        Assert.EndsWith("No.", run.Failure, StringComparison.Ordinal);
    }

    public void Dispose() => test.Dispose();
}
