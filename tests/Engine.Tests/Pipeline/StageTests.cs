using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Pipeline;

/// <summary>Which steps run, in which order, and what Target is to them.</summary>
public sealed class StageTests : IDisposable
{
    private readonly TestOrganization test = TestOrganization.Start();
    private readonly List<string> seen = [];

    [Fact]
    public void StagesGoInOrderAndStepsByRank()
    {
        test.Steps(on =>
        {
            on("Create", Things.Thing, 40, Note("40/2"), rank: 2);
            on("Create", Things.Thing, 20, Note("20/9"), rank: 9);
            on("Create", Things.Thing, 10, Note("10/1"));
            on("Create", Things.Thing, 40, Note("40/1"), rank: 1);
            on("Create", Things.Thing, 20, Note("20/1"), rank: 1);
            on("Create", "contact", 20, Note("another table"));
            on("Update", Things.Thing, 20, Note("another message"));
        });
        test.Service.Create(Things.New("x"));
        Assert.Equal(["10/1", "20/1", "20/9", "40/1", "40/2"], seen);
    }

    [Fact]
    public void StepsOfEqualRankGoAlwaysInTheSameOrder()
    {
        test.Steps(on =>
        {
            for (var i = 0; i < 6; i++) on("Create", Things.Thing, 20, Note($"{i}"));
        });
        test.Service.Create(Things.New("x"));
        var first = seen.ToList();
        seen.Clear();
        test.Restart();
        test.Service.Create(Things.New("y"));
        Assert.Equal(6, first.Distinct().Count());
        Assert.Equal(first, seen);
    }

    [Theory]
    [InlineData("Create", "BypassCustomPluginExecution", true)]
    [InlineData("Upsert", "BypassCustomPluginExecution", true)]
    [InlineData("Create", "BypassBusinessLogicExecution", "CustomSync")]
    [InlineData("Upsert", "BypassBusinessLogicExecution", "CustomSync, CustomAsync")]
    public void SynchronousStepsAreLeftOutOnRequest(string message, string parameter, object value)
    {
        test.Steps(on =>
        {
            foreach (var stage in new[] { 10, 20, 40 }) on("Create", Things.Thing, stage, Note("row"));
            on("CreateMultiple", Things.Thing, 20, Note("rows"));
        });
        test.Service.Execute(new OrganizationRequest(message) { ["Target"] = Things.New("x"), [parameter] = value });
        Assert.Empty(seen);
        test.Service.Execute(new OrganizationRequest(message) { ["Target"] = Things.New("y") });
        Assert.Equal(["row", "row", "rows", "row"], seen);
    }

    [Theory]
    [InlineData("Create")]
    [InlineData("Upsert")]
    public void SingleStepsAreLeftOutByTheirIds(string message)
    {
        test.Steps(on =>
        {
            on("Create", Things.Thing, 20, Note("first"), 1);
            on("Create", Things.Thing, 20, Note("second"), 2);
            on("Create", Things.Thing, 40, Note("last"));
            on("Create", Things.Thing, 40, Note("later"), mode: 1);
        });
        var steps = test.Service.RetrieveMultiple(new QueryExpression("sdkmessageprocessingstep") { ColumnSet = new ColumnSet("rank", "stage", "mode") }).Entities.ToDictionary(s => $"{s.GetAttributeValue<OptionSetValue>("stage").Value} {s["rank"]} {s.GetAttributeValue<OptionSetValue>("mode").Value}", s => s.Id);
        test.Service.Execute(new OrganizationRequest(message) { ["Target"] = Things.New("x"), ["BypassBusinessLogicExecutionStepIds"] = $"{steps["20 1 0"]}, {steps["40 1 1"]}" });
        test.Organization.Jobs.RunDue();
        Assert.Equal(["second", "last"], seen);
    }

    [Theory]
    [InlineData("no id")]
    [InlineData("")]
    [InlineData("00000000-0000-0000-0000-000000000001,00000000-0000-0000-0000-000000000002,00000000-0000-0000-0000-000000000003,00000000-0000-0000-0000-000000000004")]
    public void SingleStepsAreThreeIdsAtMost(string value) =>
        Support.Faults.Throws(SocialExtension.Emulator.Faults.FaultCode.InvalidArgument, () => test.Service.Execute(new OrganizationRequest("WhoAmI") { ["BypassBusinessLogicExecutionStepIds"] = value }));

    [Theory]
    [InlineData("BypassCustomPluginExecution", true)]
    [InlineData("BypassBusinessLogicExecution", "CustomSync")]
    [InlineData("BypassBusinessLogicExecutionStepIds", "00000000-0000-0000-0000-000000000001")]
    public void LeavingStepsOutTakesAPrivilege(string parameter, object value)
    {
        var user = test.Organization.ServiceFor(test.User("u"));
        Support.Faults.Throws(SocialExtension.Emulator.Faults.FaultCode.PrivilegeDenied, () => user.Execute(new OrganizationRequest("WhoAmI") { [parameter] = value }));
    }

    [Fact]
    public void WhatIsLeftOutIsNamed() =>
        Support.Faults.Throws(SocialExtension.Emulator.Faults.FaultCode.InvalidArgument, () => test.Service.Execute(new OrganizationRequest("WhoAmI") { ["BypassBusinessLogicExecution"] = "All" }));

    [Fact]
    public void AStepThatIsSwitchedOffDoesNotRun()
    {
        test.On("Create", Things.Thing, 20, Note("ran"));
        var step = test.Service.RetrieveMultiple(new QueryExpression("sdkmessageprocessingstep")).Entities.Single();
        test.Service.Update(new Entity(step.LogicalName, step.Id) { ["statecode"] = new OptionSetValue(1) });
        test.Service.Create(Things.New("x"));
        Assert.Empty(seen);
        test.Service.Update(new Entity(step.LogicalName, step.Id) { ["statecode"] = new OptionSetValue(0) });
        test.Service.Create(Things.New("x"));
        Assert.Equal(["ran"], seen);
    }

    [Fact]
    public void FilteringColumnsDecideWhetherAStepRuns()
    {
        test.Steps(on =>
        {
            on("Update", Things.Thing, 20, Note("int or text"), filter: "test_int, test_text");
            on("Update", Things.Thing, 40, Note("any"));
        });
        var id = test.Service.Create(Things.New("x"));
        test.Service.Update(new Entity(Things.Thing, id) { ["test_memo"] = "x" });
        Assert.Equal(["any"], seen);
        seen.Clear();
        test.Service.Update(new Entity(Things.Thing, id) { ["test_text"] = "x", ["test_memo"] = "y" });
        Assert.Equal(["int or text", "any"], seen);
    }

    [Fact]
    public void ATargetAddedInPreOperationIsWrittenAndHeardInPostOperation()
    {
        test.Steps(on =>
        {
            on("Update", Things.Thing, 20, call => call.Target["test_int"] = 7);
            on("Update", Things.Thing, 40, Note("heard"), filter: "test_int");
        });
        var id = test.Service.Create(Things.New("x"));
        test.Service.Update(new Entity(Things.Thing, id) { ["test_text"] = "x" });
        Assert.Equal(7, test.Read(id)["test_int"]);
        Assert.Equal(["heard"], seen);
    }

    [Fact]
    public void ATargetTakenAwayIsNotWritten()
    {
        test.On("Create", Things.Thing, 20, call => call.Target.Attributes.Remove("test_text"));
        Assert.False(test.Read(test.Service.Create(Things.New("x", ("text", "never")))).Contains("test_text"));
    }

    [Fact]
    public void TargetOfCreateIsTheRowAndPostOperationSeesWhatThePlatformAdded()
    {
        Entity? before = null, after = null;
        object? id = null;
        test.Steps(on =>
        {
            on("Create", Things.Thing, 20, call => before = Copy(call.Target));
            on("Create", Things.Thing, 40, call => (after, id) = (Copy(call.Target), call.Context.OutputParameters["id"]));
        });
        var made = test.Service.Create(Things.New("x"));
        Assert.Equal(["test_name", "test_thingid"], before!.Attributes.Keys.Order());
        Assert.Equal((made, made, made), (before.Id, after!.Id, (Guid)id!));
        Assert.All(["createdon", "ownerid", "statecode", "statuscode", "versionnumber"], c => Assert.True(after.Contains(c), c));
    }

    [Fact]
    public void TargetOfUpdateIsWhatChanges()
    {
        Entity? target = null;
        test.On("Update", Things.Thing, 40, call => target = Copy(call.Target));
        var id = test.Service.Create(Things.New("x", ("text", "kept"), ("int", 1)));
        test.Service.Update(new Entity(Things.Thing, id) { ["test_int"] = 2 });
        Assert.Equal(id, target!.Id);
        Assert.Equal(["test_int"], target.Attributes.Keys);
    }

    [Fact]
    public void TargetOfDeleteIsAReferenceToARowThatIsGoneAfterwards()
    {
        EntityReference? target = null;
        var exists = new List<bool>();
        test.Steps(on =>
        {
            on("Delete", Things.Thing, 20, call => exists.Add(call.System.RetrieveMultiple(new QueryExpression(Things.Thing)).Entities.Count == 1));
            on("Delete", Things.Thing, 40, call =>
            {
                target = (EntityReference)call.Context.InputParameters["Target"];
                exists.Add(call.System.RetrieveMultiple(new QueryExpression(Things.Thing)).Entities.Count == 1);
            });
        });
        var id = test.Service.Create(Things.New("x"));
        test.Service.Delete(Things.Thing, id);
        Assert.Equal((Things.Thing, id), (target!.LogicalName, target.Id));
        Assert.Equal([true, false], exists);
    }

    [Fact]
    public void ReadingRaisesEventsToo()
    {
        test.Steps(on =>
        {
            on("Retrieve", Things.Thing, 40, call => ((Entity)call.Context.OutputParameters["Entity"])["test_text"] = "added");
            on("RetrieveMultiple", Things.Thing, 20, call => ((QueryExpression)call.Context.InputParameters["Query"]).Criteria.AddCondition("test_int", ConditionOperator.Equal, 1));
        });
        var id = test.Service.Create(Things.New("one", ("int", 1)));
        test.Service.Create(Things.New("two", ("int", 2)));
        Assert.Equal("added", test.Service.Retrieve(Things.Thing, id, new ColumnSet("test_name"))["test_text"]);
        Assert.Equal(id, test.Service.RetrieveMultiple(new QueryExpression(Things.Thing)).Entities.Single().Id);
    }

    [Fact]
    public void ADeleteThatCascadesRaisesTheEventsOfWhatGoesWithTheRow()
    {
        test.Steps(on =>
        {
            on("Delete", "test_part", 40, call => seen.Add($"part, depth {call.Context.Depth}, {call.Context.ParentContext?.ParentContext?.MessageName}"));
            on("Update", "test_label", 40, call => seen.Add($"label, {call.Target["test_thingid"] ?? "no thing"}"));
        });
        var id = test.Service.Create(Things.New("x"));
        test.Service.Create(new Entity("test_part") { ["test_thingid"] = new EntityReference(Things.Thing, id) });
        test.Service.Create(new Entity("test_label") { ["test_thingid"] = new EntityReference(Things.Thing, id) });
        test.Service.Delete(Things.Thing, id);
        Assert.Equal(["label, no thing", "part, depth 2, Delete"], seen.Order());
    }

    public void Dispose() => test.Dispose();

    private Action<PluginCall> Note(string what) => _ => seen.Add(what);

    private static Entity Copy(Entity row)
    {
        var copy = new Entity(row.LogicalName, row.Id);
        copy.Attributes.AddRange(row.Attributes);
        return copy;
    }
}
