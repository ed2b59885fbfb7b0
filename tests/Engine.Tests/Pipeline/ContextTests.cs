using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Pipeline;

/// <summary>What a plug-in is told of the message that runs it.</summary>
public sealed class ContextTests : IDisposable
{
    private readonly TestOrganization test = TestOrganization.Start();

    [Fact]
    public void PreValidationIsOutsideOfTheTransactionUnlessItIsSetOffInsideOfOne()
    {
        var seen = new List<string>();
        test.Steps(on =>
        {
            on("Create", Things.Thing, 10, call => seen.Add($"outer 10 {call.Context.IsInTransaction}"));
            on("Create", Things.Thing, 20, call => seen.Add($"outer 20 {call.Context.IsInTransaction}"));
            on("Create", Things.Thing, 40, call => call.Service.Create(new Entity("test_part")));
            on("Create", "test_part", 10, call => seen.Add($"inner 10 {call.Context.IsInTransaction}"));
        });
        test.Service.Create(Things.New("x"));
        Assert.Equal(["outer 10 False", "outer 20 True", "inner 10 True"], seen);
    }

    [Fact]
    public void VariablesOfPreValidationAreSeenLaterThroughTheParentContext()
    {
        var seen = new List<string>();
        test.Steps(on =>
        {
            on("Create", Things.Thing, 10, call => call.Context.SharedVariables["early"] = "e");
            on("Create", Things.Thing, 20, call =>
            {
                seen.Add($"20: {call.Context.ParentContext.SharedVariables["early"]} {call.Context.SharedVariables.Contains("early")}");
                call.Context.SharedVariables["late"] = "l";
            });
            on("Create", Things.Thing, 40, call => seen.Add($"40: {call.Context.ParentContext.SharedVariables["early"]} {call.Context.SharedVariables["late"]}"));
        });
        test.Service.Create(Things.New("x"));
        Assert.Equal(["20: e False", "40: e l"], seen);
    }

    [Theory]
    [InlineData("Create")]
    [InlineData("Upsert")]
    public void ATagOfTheCallerIsSeenInEveryStage(string message)
    {
        var seen = new List<object>();
        test.Steps(on =>
        {
            foreach (var stage in new[] { 10, 20, 40 }) on("Create", Things.Thing, stage, call => seen.Add(call.Context.SharedVariables["tag"]));
        });
        test.Service.Execute(new OrganizationRequest(message) { ["Target"] = Things.New("x"), ["tag"] = "import" });
        Assert.Equal(["import", "import", "import"], seen);
    }

    [Fact]
    public void VariablesOfAStepAreSeenByWhatItSetsOffThroughTheParentContext()
    {
        var seen = new List<string>();
        test.Steps(on =>
        {
            on("Create", Things.Thing, 20, call =>
            {
                call.Context.SharedVariables["from"] = "outer";
                call.Service.Create(new Entity("test_part"));
            });
            on("Create", "test_part", 10, call => seen.Add($"{call.Context.ParentContext.MessageName} {call.Context.ParentContext.PrimaryEntityName} {call.Context.ParentContext.SharedVariables["from"]} {call.Context.Depth} {call.Context.CorrelationId == call.Context.ParentContext.CorrelationId}"));
        });
        test.Service.Create(Things.New("x"));
        Assert.Equal(["Create test_thing outer 2 True"], seen);
    }

    [Fact]
    public void AnUninvitedLoopEndsAtTheNinthCall()
    {
        var deepest = 0;
        test.On("Create", Things.Thing, 40, call =>
        {
            deepest = Math.Max(deepest, call.Context.Depth);
            call.Service.Create(Things.New("again"));
        });
        Support.Faults.Throws(FaultCode.DepthTooHigh, () => test.Service.Create(Things.New("x")));
        Assert.Equal(8, deepest);
        Assert.Equal(0, test.Count());
    }

    [Fact]
    public void WhoSentTheOutermostRequestStaysTheInitiatingUser()
    {
        var seen = new List<(Guid User, Guid Initiating)>();
        var user = test.User("user", null, "System Administrator");
        test.Steps(on =>
        {
            on("Create", Things.Thing, 40, call =>
            {
                seen.Add((call.Context.UserId, call.Context.InitiatingUserId));
                call.System.Create(new Entity("test_part"));
                call.As(Guid.Empty).Create(new Entity("test_part"));
                call.As(call.Context.InitiatingUserId).Create(new Entity("test_part"));
            });
            on("Create", "test_part", 20, call => seen.Add((call.Context.UserId, call.Context.InitiatingUserId)));
        });
        test.Organization.ServiceFor(user).Create(Things.New("x"));
        var system = test.Organization.SystemUserId;
        Assert.Equal([(user, user), (system, user), (user, user), (user, user)], seen);
        var owners = test.Service.RetrieveMultiple(new QueryExpression("test_part") { ColumnSet = new ColumnSet("createdby") }).Entities.Select(e => e.GetAttributeValue<EntityReference>("createdby").Id);
        Assert.Equal(new[] { system, user, user }.Order(), owners.Order());
    }

    [Fact]
    public void AStepThatRunsAsAnotherUserHasThatUsersRights()
    {
        test.Organization.Import(new Package("Roles").Role("Maker", ("prvCreatetest_Thing", "Basic"), ("prvReadtest_Thing", "Basic")).Zip());
        var (maker, other) = (test.User("maker", null, "Maker"), test.User("other", null, "System Administrator"));
        var seen = new List<(Guid User, Guid Initiating, Guid Creator)>();
        test.On("Create", Things.Thing, 40, call => seen.Add((call.Context.UserId, call.Context.InitiatingUserId, call.Service.Retrieve("contact", call.Service.Create(new Entity("contact")), new ColumnSet("createdby")).GetAttributeValue<EntityReference>("createdby").Id)));
        var step = test.Service.RetrieveMultiple(new QueryExpression("sdkmessageprocessingstep")).Entities.Single();
        test.Service.Update(new Entity(step.LogicalName, step.Id) { ["impersonatinguserid"] = new EntityReference("systemuser", other) });
        test.Organization.ServiceFor(maker).Create(Things.New("x"));
        Assert.Equal([(other, maker, other)], seen);
    }

    [Fact]
    public void TheUsersServiceHasTheUsersRightsAndSystemsHasAll()
    {
        test.Organization.Import(new Package("Roles").Role("Maker", ("prvCreatetest_Thing", "Basic"), ("prvReadtest_Thing", "Basic")).Zip());
        var foreign = test.Service.Create(Things.New("foreign"));
        string? seen = null;
        test.On("Create", Things.Thing, 20, call => seen = $"{call.System.Retrieve(Things.Thing, foreign, new ColumnSet("test_name"))["test_name"]} {Record.Exception(() => call.Service.Retrieve(Things.Thing, foreign, new ColumnSet(false)))?.Message}");
        // The step catches a fault, so the request fails; what it saw counts.
        Assert.NotNull(Record.Exception(() => test.Organization.ServiceFor(test.User("maker", null, "Maker")).Create(Things.New("own"))));
        Assert.StartsWith("foreign SecLib::AccessCheckEx failed", seen, StringComparison.Ordinal);
    }

    public void Dispose() => test.Dispose();
}
