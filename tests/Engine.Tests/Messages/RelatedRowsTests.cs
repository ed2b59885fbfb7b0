using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Messages;

/// <summary>Rows that come with a Create (deep insert) or an Update, one transaction, a pipeline for each; and rows that are read with a row.</summary>
public sealed class RelatedRowsTests : IDisposable
{
    private readonly TestOrganization test = TestOrganization.Start();

    [Fact]
    public void RowsThatPointToItAreMadeAfterIt()
    {
        var row = With(Things.New("x"), "test_thing_parts", new Entity("test_part") { ["test_name"] = "a" }, new Entity("test_part") { ["test_name"] = "b" });
        var id = test.Service.Create(row);
        var parts = test.Service.RetrieveMultiple(new QueryExpression("test_part") { ColumnSet = new ColumnSet("test_name", "test_thingid"), Orders = { new OrderExpression("test_name", OrderType.Ascending) } }).Entities;
        Assert.Equal([("a", id), ("b", id)], parts.Select(p => ((string)p["test_name"], p.GetAttributeValue<EntityReference>("test_thingid").Id)));
    }

    [Fact]
    public void TheRowThatItPointsToIsMadeBeforeIt()
    {
        var id = test.Service.Create(With(Things.New("x"), "test_thing_contact", new Entity("contact") { ["lastname"] = "Ada" }));
        Assert.Equal("Ada", test.Read(test.Read(id).GetAttributeValue<EntityReference>("test_contactid").Id, "contact")["lastname"]);
    }

    [Fact]
    public void PairsAreMadeAndTied()
    {
        var there = test.Service.Create(new Entity("contact") { ["lastname"] = "There" });
        var id = test.Service.Create(With(Things.New("x"), "test_thing_people", new Entity("contact") { ["lastname"] = "New" }, new Entity("contact", there) { EntityState = EntityState.Unchanged }));
        var query = new QueryExpression("contact") { ColumnSet = new ColumnSet("lastname") };
        query.AddLink("test_thing_people", "contactid", "contactid").LinkCriteria.AddCondition("test_thingid", ConditionOperator.Equal, id);
        Assert.Equal(["New", "There"], test.Service.RetrieveMultiple(query).Entities.Select(c => (string)c["lastname"]).Order());
    }

    [Fact]
    public void TheyBringTheirOwnAndARoleTellsTheSidesOfOneTableApart()
    {
        var relationship = new Relationship("test_thing_parent") { PrimaryEntityRole = EntityRole.Referencing };
        var (row, parent) = (Things.New("x"), With(Things.New("parent"), "test_thing_labels", new Entity("test_label")));
        row.RelatedEntities[relationship] = new EntityCollection([parent]);
        var made = test.Read(test.Service.Create(row)).GetAttributeValue<EntityReference>("test_parentid");
        Assert.Equal("parent", made.Name);
        Assert.Equal(made.Id, test.Service.RetrieveMultiple(new QueryExpression("test_label") { ColumnSet = new ColumnSet("test_thingid") }).Entities.Single().GetAttributeValue<EntityReference>("test_thingid").Id);
        relationship.PrimaryEntityRole = EntityRole.Referenced;
        var top = Things.New("top");
        top.RelatedEntities[relationship] = new EntityCollection([Things.New("below")]);
        var id = test.Service.Create(top);
        var below = test.Service.RetrieveMultiple(new QueryExpression(Things.Thing) { ColumnSet = new ColumnSet(true), Criteria = { Conditions = { new ConditionExpression("test_parentid", ConditionOperator.Equal, id) } } }).Entities.Single();
        Assert.Equal("below", below["test_name"]);
    }

    [Fact]
    public void WhereOneIsRefusedNothingIsMade()
    {
        var row = With(Things.New("x"), "test_thing_contact", new Entity("contact") { ["lastname"] = "Ada" });
        With(row, "test_thing_parts", new Entity("test_part"), new Entity("test_part") { ["test_thingid"] = null, ["test_partid"] = Guid.Empty, ["ownerid"] = new EntityReference("systemuser", Guid.NewGuid()) });
        Assert.ThrowsAny<FaultException>(() => test.Service.Create(row));
        Assert.Equal((0, 0, 0), (test.Count(), test.Count("test_part"), test.Count("contact")));
    }

    [Fact]
    public void EachRunsItsSteps()
    {
        var seen = new List<string>();
        test.Steps(on =>
        {
            on("Create", "contact", 40, call => seen.Add($"contact {call.Context.Depth}"));
            on("Create", Things.Thing, 20, call => seen.Add($"thing {call.Target.Contains("test_contactid")}"));
            on("Create", "test_part", 20, call => seen.Add($"part {call.Target.Contains("test_thingid")} {call.Context.IsInTransaction}"));
        });
        test.Service.Create(With(With(Things.New("x"), "test_thing_contact", new Entity("contact") { ["lastname"] = "Ada" }), "test_thing_parts", new Entity("test_part")));
        Assert.Equal(["contact 1", "thing True", "part True True"], seen);
    }

    [Theory]
    [InlineData("test_nothing", "test_part")]
    [InlineData("test_thing_parts", "contact")]
    [InlineData("test_thing_parent", Things.Thing)]
    public void WhatDoesNotFitIsRefusedBeforeAnyStep(string relationship, string table)
    {
        test.On("Create", Things.Thing, 10, _ => Assert.Fail("It ran."));
        Assert.Contains(relationship, Support.Faults.Throws(FaultCode.InvalidArgument, () => test.Service.Create(With(Things.New("x"), relationship, new Entity(table)))), StringComparison.Ordinal);
    }

    [Fact]
    public void ALookupTakesOneRow() =>
        Support.Faults.Throws(FaultCode.InvalidArgument, () => test.Service.Create(With(Things.New("x"), "test_thing_contact", new Entity("contact"), new Entity("contact"))));

    [Fact]
    public void AnUpdateChangesThoseWithAnIdAndMakesTheOthers()
    {
        var id = test.Service.Create(With(Things.New("x"), "test_thing_parts", new Entity("test_part") { ["test_name"] = "a" }));
        var part = Parts(id).Single();
        test.Service.Update(With(new Entity(Things.Thing, id) { ["test_name"] = "y" }, "test_thing_parts", new Entity("test_part", part.Id) { ["test_name"] = "changed" }, new Entity("test_part") { ["test_name"] = "new" }));
        Assert.Equal("y", test.Read(id)["test_name"]);
        Assert.Equal(["changed", "new"], Parts(id).Select(p => (string)p["test_name"]).Order());
    }

    [Fact]
    public void AnUpdateTiesWhatIsUnchangedAndWhatItMakes()
    {
        var there = test.Service.Create(new Entity("contact") { ["lastname"] = "There" });
        var id = test.Service.Create(Things.New("x"));
        test.Service.Update(With(new Entity(Things.Thing, id), "test_thing_people", new Entity("contact", there) { EntityState = EntityState.Unchanged }, new Entity("contact") { ["lastname"] = "New" }));
        test.Service.Update(With(new Entity(Things.Thing, id), "test_thing_people", new Entity("contact", there) { ["lastname"] = "Renamed" }));
        test.Service.Update(With(new Entity(Things.Thing, id), "test_thing_contact", new Entity("contact", there) { EntityState = EntityState.Unchanged }));
        Assert.Equal(["New", "Renamed"], Read(id, "test_thing_people", new QueryExpression("contact") { ColumnSet = new ColumnSet("lastname") }).Select(c => (string)c["lastname"]).Order());
        Assert.Equal(there, test.Read(id).GetAttributeValue<EntityReference>("test_contactid").Id);
    }

    [Fact]
    public void WhereOneIsRefusedNothingIsChanged()
    {
        var id = test.Service.Create(Things.New("x"));
        Assert.ThrowsAny<FaultException>(() => test.Service.Update(With(new Entity(Things.Thing, id) { ["test_name"] = "y" }, "test_thing_parts", new Entity("test_part", Guid.NewGuid()) { ["test_name"] = "nobody" })));
        Assert.Equal("x", test.Read(id)["test_name"]);
    }

    [Fact]
    public void ARowIsReadWithWhatIsTiedToIt()
    {
        var id = test.Service.Create(With(With(With(Things.New("x"), "test_thing_contact", new Entity("contact") { ["lastname"] = "Ada" }), "test_thing_parts", new Entity("test_part") { ["test_name"] = "b" }, new Entity("test_part") { ["test_name"] = "a" }), "test_thing_people", new Entity("contact") { ["lastname"] = "Friend" }));
        test.Service.Create(With(Things.New("other"), "test_thing_parts", new Entity("test_part") { ["test_name"] = "c" }));
        var parts = new QueryExpression("test_part") { ColumnSet = new ColumnSet("test_name"), Criteria = { Conditions = { new ConditionExpression("test_name", ConditionOperator.NotEqual, "b") } } };
        Assert.Equal(["a"], Read(id, "test_thing_parts", parts).Select(p => (string)p["test_name"]));
        Assert.Equal(["Ada"], Read(id, "test_thing_contact", new QueryExpression("contact") { ColumnSet = new ColumnSet("lastname") }).Select(c => (string)c["lastname"]));
        Assert.Equal(["Friend"], Read(id, "test_thing_people", new QueryExpression("contact") { ColumnSet = new ColumnSet("lastname") }).Select(c => (string)c["lastname"]));
        Assert.Single(parts.Criteria.Conditions);
    }

    [Fact]
    public void WhatIsReadWithARowHasToFit()
    {
        var id = test.Service.Create(With(Things.New("x"), "test_thing_parts", new Entity("test_part") { ["test_name"] = "a" }));
        Support.Faults.Throws(FaultCode.InvalidArgument, () => Read(id, "test_thing_parts", new QueryExpression("contact")));
        Support.Faults.Throws(FaultCode.InvalidArgument, () => Read(id, "test_nothing", new QueryExpression("test_part")));
    }

    [Fact]
    [Missing("Related rows in CreateMultiple and UpdateMultiple.")]
    public void ManyAtOnceBringNoRows()
    {
        Support.Faults.Throws(FaultCode.NotImplemented, () => test.Service.Execute(new OrganizationRequest("CreateMultiple") { ["Targets"] = new EntityCollection([With(Things.New("x"), "test_thing_parts", new Entity("test_part"))]) { EntityName = Things.Thing } }));
        Assert.Equal(0, test.Count("test_part"));
    }

    public void Dispose() => test.Dispose();

    private DataCollection<Entity> Parts(Guid thing) => Read(thing, "test_thing_parts", new QueryExpression("test_part") { ColumnSet = new ColumnSet("test_name") });

    private DataCollection<Entity> Read(Guid thing, string relationship, QueryExpression query)
    {
        var request = new RetrieveRequest { Target = new EntityReference(Things.Thing, thing), ColumnSet = new ColumnSet("test_name"), RelatedEntitiesQuery = new RelationshipQueryCollection { [new Relationship(relationship)] = query } };
        return ((RetrieveResponse)test.Service.Execute(request)).Entity.RelatedEntities[new Relationship(relationship)].Entities;
    }

    private static Entity With(Entity row, string relationship, params Entity[] related)
    {
        row.RelatedEntities[new Relationship(relationship)] = new EntityCollection(related);
        return row;
    }
}
