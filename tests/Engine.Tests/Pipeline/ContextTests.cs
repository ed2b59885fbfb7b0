using System.Reflection;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Pipeline;

/// <summary>What a plug-in is told of the message that runs it.</summary>
public sealed class ContextTests : IDisposable
{
    private readonly TestOrganization test = TestOrganization.Start();

    [Theory]
    [InlineData(10)]
    [InlineData(20)]
    [InlineData(40)]
    public void EveryPropertyOfEveryVersionIsFilled(int stage)
    {
        var wrong = new List<string>();
        test.On("Update", Things.Thing, stage, call => wrong.AddRange(Empty(call.Context, stage)));
        test.Service.Update(new Entity(Things.Thing, test.Service.Create(Things.New("x"))) { ["test_int"] = 1 });
        Assert.Empty(wrong);
    }

    [Fact]
    public void ItSaysWhatWhereAndWhen()
    {
        var seen = new Dictionary<string, object?>();
        test.On("Update", Things.Thing, 40, call =>
        {
            var c = call.Context;
            foreach (var (name, value) in new (string, object?)[] { ("message", c.MessageName), ("table", c.PrimaryEntityName), ("id", c.PrimaryEntityId), ("stage", c.Stage), ("mode", c.Mode), ("isolation", c.IsolationMode), ("depth", c.Depth), ("organization", c.OrganizationId), ("now", c.OperationCreatedOn), ("transaction", c.IsInTransaction), ("step", c.OwningExtension.LogicalName) }) seen[name] = value;
        });
        var id = test.Service.Create(Things.New("x"));
        test.Service.Update(new Entity(Things.Thing, id) { ["test_int"] = 1 });
        Assert.Equal(
            new Dictionary<string, object?>
            {
                ["message"] = "Update", ["table"] = Things.Thing, ["id"] = id, ["stage"] = 40, ["mode"] = 0, ["isolation"] = 2, ["depth"] = 1,
                ["organization"] = test.Organization.Id, ["now"] = test.Clock.Now.UtcDateTime, ["transaction"] = true, ["step"] = "sdkmessageprocessingstep",
            },
            seen);
    }

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

    private static IEnumerable<string> Empty(IPluginExecutionContext7 context, int stage)
    {
        foreach (var property in typeof(IPluginExecutionContext7).GetInterfaces().Append(typeof(IPluginExecutionContext7)).SelectMany(i => i.GetProperties()))
        {
            var value = Record.Exception(() => property.GetValue(context)) is { } thrown ? $"throws {thrown.InnerException?.Message}" : property.GetValue(context);
            // A message from outside has no parent and no request id.
            if (property.Name == nameof(IExecutionContext.RequestId) || (property.Name == nameof(IPluginExecutionContext.ParentContext) && stage == 10)) continue;
            if (value is null || value is string text && text.StartsWith("throws", StringComparison.Ordinal)) yield return $"{property.Name}: {value ?? "null"}";
        }
    }
}
