using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Messages;

/// <summary>An update that mixes state and other columns runs the steps inside the transaction twice.</summary>
public sealed class SpecialColumnsTests : IDisposable
{
    private readonly TestOrganization test = TestOrganization.Start();
    private readonly List<string> seen = [];

    [Fact]
    public void StateComesAfterTheOtherColumnsAndPreValidationSeesBoth()
    {
        Update(new Entity(Things.Thing) { ["statecode"] = new OptionSetValue(1), ["test_int"] = 2 });
        Assert.Equal(["10: statecode test_int", "20: test_int", "40: test_int", "20: statecode", "40: statecode"], seen);
    }

    [Fact]
    public void BothHalvesAreWritten()
    {
        var row = Update(new Entity(Things.Thing) { ["statuscode"] = new OptionSetValue(4), ["statecode"] = new OptionSetValue(1), ["test_int"] = 2 });
        Assert.Equal((2, 1, 4), (row["test_int"], row.GetAttributeValue<OptionSetValue>("statecode").Value, row.GetAttributeValue<OptionSetValue>("statuscode").Value));
    }

    [Fact]
    public void StateAloneIsOneUpdate()
    {
        Update(new Entity(Things.Thing) { ["statecode"] = new OptionSetValue(1) });
        Assert.Equal(["10: statecode", "20: statecode", "40: statecode"], seen);
    }

    [Fact]
    public void AFaultInTheSecondHalfTakesBackTheFirst()
    {
        Support.Faults.Throws(FaultCode.InvalidStateStatus, () => Update(new Entity(Things.Thing) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(1), ["test_int"] = 2 }));
        Assert.False(test.Read(test.Service.RetrieveMultiple(new Microsoft.Xrm.Sdk.Query.QueryExpression(Things.Thing)).Entities.Single().Id).Contains("test_int"));
    }

    [Fact]
    public void TheRowVersionIsAskedOnce()
    {
        var id = test.Service.Create(Things.New("x"));
        var version = test.Read(id).RowVersion;
        var change = new Entity(Things.Thing, id) { RowVersion = version, ["statecode"] = new OptionSetValue(1), ["test_int"] = 2 };
        test.Service.Execute(new Microsoft.Xrm.Sdk.Messages.UpdateRequest { Target = change, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches });
        Support.Faults.Throws(FaultCode.VersionMismatch, () => test.Service.Execute(new Microsoft.Xrm.Sdk.Messages.UpdateRequest { Target = change, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches }));
    }

    [Fact]
    public void VariablesOfPreValidationReachBothHalves()
    {
        test.Steps(on =>
        {
            on("Update", Things.Thing, 10, call => call.Context.SharedVariables["early"] = "e");
            on("Update", Things.Thing, 40, call => seen.Add($"{call.Context.ParentContext.SharedVariables["early"]} {call.Context.Depth}"));
        });
        test.Service.Update(new Entity(Things.Thing, test.Service.Create(Things.New("x"))) { ["statecode"] = new OptionSetValue(1), ["test_int"] = 2 });
        Assert.Equal(["e 1", "e 1"], seen);
    }

    [Fact]
    public void OfUsersItIsTheColumnsThatSayWhereTheyBelong()
    {
        var user = test.User("u");
        var unit = test.Unit("below");
        test.On("Update", "systemuser", 20, call => seen.Add(string.Join(' ', call.Target.Attributes.Keys)));
        test.Service.Update(new Entity("systemuser", user) { ["businessunitid"] = new EntityReference("businessunit", unit), ["jobtitle"] = "x" });
        Assert.Equal(["jobtitle", "businessunitid"], seen);
        Assert.Equal(unit, test.Read(user, "systemuser").GetAttributeValue<EntityReference>("businessunitid").Id);
    }

    public void Dispose() => test.Dispose();

    private Entity Update(Entity change)
    {
        test.Steps(on =>
        {
            foreach (var stage in new[] { 10, 20, 40 }) on("Update", Things.Thing, stage, call => seen.Add($"{stage}: {string.Join(' ', call.Target.Attributes.Keys.Order())}"));
        });
        change.Id = test.Service.Create(Things.New("x"));
        test.Service.Update(change);
        return test.Read(change.Id);
    }
}
