using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Messages;

/// <summary>CreateMultiple, UpdateMultiple and UpsertMultiple, whose pipelines are one with those for single rows.</summary>
public sealed class BulkTests : IDisposable
{
    private readonly TestOrganization test = TestOrganization.Start();
    private readonly List<string> seen = [];

    [Fact]
    public void ManyRowsAreMadeInTheirOrder()
    {
        var ids = Create("a", "b", "c");
        Assert.Equal(["a", "b", "c"], ids.Select(i => test.Read(i)["test_name"]));
    }

    [Fact]
    public void OneThatIsRefusedTakesAllBack()
    {
        Support.Faults.Throws(FaultCode.IntegerOutOfRange, () => test.Service.Execute(new CreateMultipleRequest { Targets = Rows(Things.New("a"), Things.New("b", ("int", 5000))) }));
        Assert.Equal(0, test.Count());
    }

    [Fact]
    public void ManyRowsRunTheStepsOfEachAndThoseOfMany()
    {
        Note("Create", 20);
        Create("a", "b");
        Assert.Equal(["Create a", "Create b", "CreateMultiple a,b"], seen);
    }

    [Fact]
    public void ASingleRowRunsTheStepsOfManyToo()
    {
        Note("Create", 40);
        test.Service.Create(Things.New("a"));
        Assert.Equal(["Create a", "CreateMultiple a"], seen);
    }

    [Fact]
    public void WhatStepsOfManyWriteIntoTargetsIsStored()
    {
        test.On("CreateMultiple", Things.Thing, 20, call =>
        {
            foreach (var target in Targets(call)) target["test_int"] = 7;
        });
        Assert.All(Create("a", "b").Append(test.Service.Create(Things.New("c"))), id => Assert.Equal(7, test.Read(id)["test_int"]));
    }

    [Fact]
    public void VariablesOfStepsOfManyLastFromStageToStage()
    {
        test.Steps(on =>
        {
            on("CreateMultiple", Things.Thing, 10, call => call.Context.SharedVariables["early"] = "e");
            on("CreateMultiple", Things.Thing, 20, call => call.Context.SharedVariables["late"] = "l");
            on("CreateMultiple", Things.Thing, 40, call => seen.Add($"{call.Context.ParentContext.SharedVariables["early"]} {call.Context.SharedVariables["late"]} {((Guid[])call.Context.OutputParameters["Ids"]).Length}"));
        });
        Create("a", "b");
        test.Service.Create(Things.New("c"));
        Assert.Equal(["e l 2", "e l 1"], seen);
    }

    [Fact]
    public void ImagesOfStepsOfManyAreInTheOrderOfTheTargets()
    {
        test.On("UpdateMultiple", Things.Thing, 40, call => seen.Add(string.Join(' ', call.Context.PreEntityImagesCollection.Zip(call.Context.PostEntityImagesCollection, (b, a) => $"{b["I"]["test_name"]}{b["I"].GetAttributeValue<int>("test_int")}{a["I"]["test_int"]}"))), images: PluginXml.Image("I", 2, "test_int,test_name"));
        var ids = Create("a", "b");
        test.Service.Execute(new UpdateMultipleRequest { Targets = Rows(new Entity(Things.Thing, ids[1]) { ["test_int"] = 2 }, new Entity(Things.Thing, ids[0]) { ["test_int"] = 1 }) });
        Assert.Equal(["b02 a01"], seen);
    }

    [Fact]
    public void FilteringColumnsOfStepsOfManyAreMetByAnyRow()
    {
        test.On("UpdateMultiple", Things.Thing, 40, call => seen.Add($"{Targets(call).Count}"), filter: "test_int");
        var ids = Create("a", "b");
        test.Service.Execute(new UpdateMultipleRequest { Targets = Rows(new Entity(Things.Thing, ids[0]) { ["test_text"] = "x" }) });
        test.Service.Execute(new UpdateMultipleRequest { Targets = Rows(new Entity(Things.Thing, ids[0]) { ["test_text"] = "x" }, new Entity(Things.Thing, ids[1]) { ["test_int"] = 1 }) });
        Assert.Equal(["2"], seen);
    }

    [Fact]
    public void UpsertMultipleMakesAndChangesAndTellsWhich()
    {
        Note("Create", 40);
        test.Service.Create(Things.New("old", ("code", "1")));
        seen.Clear();
        var response = (UpsertMultipleResponse)test.Service.Execute(new UpsertMultipleRequest { Targets = Rows(Keyed("2", "new"), Keyed("1", "changed")) });
        Assert.Equal([(true, "new"), (false, "changed")], response.Results.Select(r => (r.RecordCreated, (string)test.Read(r.Target.Id)["test_name"])));
        Assert.Equal(["Create new", "CreateMultiple new"], seen);
        Assert.Equal(2, test.Count());
    }

    [Fact]
    public void RowsOfTwoTablesAreRefused() => Support.Faults.Throws(FaultCode.InvalidArgument, () => test.Service.Execute(new CreateMultipleRequest { Targets = new EntityCollection([Things.New("a"), new Entity("contact")]) }));

    [Fact]
    public void NoRowsAreRefused() => Support.Faults.Throws(FaultCode.InvalidArgument, () => test.Service.Execute(new CreateMultipleRequest { Targets = Rows() }));

    public void Dispose() => test.Dispose();

    private Guid[] Create(params string[] names) => ((CreateMultipleResponse)test.Service.Execute(new CreateMultipleRequest { Targets = Rows([.. names.Select(n => Things.New(n))]) })).Ids;

    private void Note(string message, int stage) => test.Steps(on =>
    {
        on(message, Things.Thing, stage, call => seen.Add($"{message} {call.Target["test_name"]}"));
        on(message + "Multiple", Things.Thing, stage, call => seen.Add($"{message}Multiple {string.Join(',', Targets(call).Select(t => t["test_name"]))}"));
    });

    private static DataCollection<Entity> Targets(PluginCall call) => ((EntityCollection)call.Context.InputParameters["Targets"]).Entities;

    private static EntityCollection Rows(params Entity[] rows) => new(rows) { EntityName = Things.Thing };

    private static Entity Keyed(string code, string name) => new(Things.Thing, "test_code", code) { ["test_name"] = name };
}
