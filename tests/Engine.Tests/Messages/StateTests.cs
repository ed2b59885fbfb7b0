using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Messages;

/// <summary>State and status reason belong together.</summary>
public sealed class StateTests : IDisposable
{
    private readonly TestOrganization test = TestOrganization.Start();

    [Fact]
    public void AStateBringsItsDefaultReason()
    {
        var id = test.Service.Create(Things.New("x"));
        Set(id, 1, null);
        Assert.Equal((1, 2), Of(id));
        Set(id, 0, null);
        Assert.Equal((0, 1), Of(id));
    }

    [Fact]
    public void AReasonOfTheCurrentStateNeedsNoState()
    {
        var id = test.Service.Create(Things.New("x"));
        Set(id, null, 3);
        Assert.Equal((0, 3), Of(id));
    }

    [Fact]
    public void StateAndReasonMayComeTogether()
    {
        var id = test.Service.Create(Things.New("x"));
        Set(id, 1, 4);
        Assert.Equal((1, 4), Of(id));
    }

    [Theory]
    [InlineData(null, 4)]
    [InlineData(1, 3)]
    [InlineData(null, 99)]
    public void AReasonOfAnotherStateIsRefused(int? state, int? reason)
    {
        var id = test.Service.Create(Things.New("x"));
        Assert.NotEmpty(Support.Faults.Throws(reason == 99 ? FaultCode.ChoiceOutOfRange : FaultCode.InvalidStateStatus, () => Set(id, state, reason)));
        Assert.Equal((0, 1), Of(id));
    }

    [Fact]
    public void AnUnknownStateIsRefused() => Assert.NotEmpty(Support.Faults.Throws(FaultCode.ChoiceOutOfRange, () => Set(test.Service.Create(Things.New("x")), 7, null)));

    [Fact]
    public void ARowIsMadeInItsFirstState()
    {
        Support.Faults.Throws(FaultCode.InvalidStateStatus, () => test.Service.Create(new Entity(Things.Thing) { ["statuscode"] = new OptionSetValue(2) }));
        Support.Faults.Throws(FaultCode.InvalidStateStatus, () => test.Service.Create(new Entity(Things.Thing) { ["statecode"] = new OptionSetValue(1) }));
        Assert.Equal((0, 3), Of(test.Service.Create(new Entity(Things.Thing) { ["statuscode"] = new OptionSetValue(3) })));
    }

    [Fact]
    public void WhatIsNoStateIsRefusedOnCreateToo() => Support.Faults.Throws(FaultCode.InvalidArgument, () => test.Service.Create(new Entity(Things.Thing) { ["statecode"] = 1 }));

    [Fact]
    public void CompletingAnActivityNotesWhenItEnded()
    {
        var id = test.Service.Create(new Entity("task") { ["subject"] = "x" });
        test.Service.Update(new Entity("task", id) { ["statecode"] = new OptionSetValue(1) });
        var read = test.Read(id, "task");
        Assert.Equal(5, read.GetAttributeValue<OptionSetValue>("statuscode").Value);
        Assert.Equal(new DateTime(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc), read["actualend"]);
    }

    public void Dispose() => test.Dispose();

    private void Set(Guid id, int? state, int? reason)
    {
        var change = new Entity(Things.Thing, id);
        if (state is { } s) change["statecode"] = new OptionSetValue(s);
        if (reason is { } r) change["statuscode"] = new OptionSetValue(r);
        test.Service.Update(change);
    }

    private (int State, int Reason) Of(Guid id)
    {
        var row = test.Read(id);
        return (row.GetAttributeValue<OptionSetValue>("statecode").Value, row.GetAttributeValue<OptionSetValue>("statuscode").Value);
    }
}
