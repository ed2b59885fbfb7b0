using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Messages;

/// <summary>ExecuteMultiple carries out each request for itself, ExecuteTransaction all or none.</summary>
public sealed class BatchTests : IDisposable
{
    private readonly TestOrganization test = TestOrganization.Start();

    [Fact]
    public void EachRequestOfABatchIsForItself()
    {
        var response = Multiple(goOn: true, answers: true, Create("a"), Create("b", 5000), Create("c"));
        Assert.True(response.IsFaulted);
        Assert.Equal(2, test.Count());
        Assert.Equal([(0, true), (1, false), (2, true)], response.Responses.Select(r => (r.RequestIndex, r.Response is CreateResponse)));
        Assert.Equal(FaultCode.IntegerOutOfRange, unchecked((uint)response.Responses[1].Fault.ErrorCode));
    }

    [Fact]
    public void ABatchStopsAtTheFirstFaultUnlessItIsToGoOn()
    {
        var response = Multiple(goOn: false, answers: false, Create("a"), Create("b", 5000), Create("c"));
        Assert.Equal(1, Assert.Single(response.Responses).RequestIndex);
        Assert.Equal(1, test.Count());
    }

    [Fact]
    public void WithoutAnswersOnlyFaultsAreTold()
    {
        var response = Multiple(goOn: true, answers: false, Create("a"), Create("b"));
        Assert.False(response.IsFaulted);
        Assert.Empty(response.Responses);
    }

    [Fact]
    public void ABatchHasAThousandRequestsAtMost() =>
        Support.Faults.Throws(FaultCode.InvalidArgument, () => Multiple(true, false, [.. Enumerable.Range(0, 1001).Select(_ => new OrganizationRequest("WhoAmI"))]));

    [Fact]
    public void ABatchInABatchIsRefused() =>
        Support.Faults.Throws(FaultCode.InvalidArgument, () => Multiple(true, false, new ExecuteMultipleRequest()));

    [Fact]
    public void ATransactionIsThereWholeOrNotAtAll()
    {
        var made = Transaction(Create("a"), Create("b"));
        Assert.Equal(2, made.Responses.Count(r => r is CreateResponse));
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => Transaction(Create("c"), Create("d", 5000), Create("e")));
        Assert.Equal((1, FaultCode.IntegerOutOfRange), (Assert.IsType<ExecuteTransactionFault>(fault.Detail).FaultedRequestIndex, unchecked((uint)fault.Detail.ErrorCode)));
        Assert.Equal(2, test.Count());
    }

    [Fact]
    public void RequestsOfATransactionSeeOneAnother()
    {
        var id = Guid.NewGuid();
        Transaction(new CreateRequest { Target = new Entity(Things.Thing, id) { ["test_name"] = "a" } }, new UpdateRequest { Target = new Entity(Things.Thing, id) { ["test_int"] = 2 } });
        Assert.Equal(2, test.Read(id)["test_int"]);
    }

    [Fact]
    public void RequestsOfATransactionShareOneCorrelationAndAreNoDeeperThanAlone()
    {
        var seen = new List<(Guid, int)>();
        test.On("Create", Things.Thing, 20, call => seen.Add((call.Context.CorrelationId, call.Context.Depth)));
        Transaction(Create("a"), Create("b"));
        Assert.Equal(seen[0], seen[1]);
        Assert.Equal(1, seen[0].Item2);
    }

    public void Dispose() => test.Dispose();

    private ExecuteMultipleResponse Multiple(bool goOn, bool answers, params OrganizationRequest[] requests) =>
        (ExecuteMultipleResponse)test.Service.Execute(new ExecuteMultipleRequest { Requests = Collection(requests), Settings = new ExecuteMultipleSettings { ContinueOnError = goOn, ReturnResponses = answers } });

    private ExecuteTransactionResponse Transaction(params OrganizationRequest[] requests) =>
        (ExecuteTransactionResponse)test.Service.Execute(new ExecuteTransactionRequest { Requests = Collection(requests), ReturnResponses = true });

    private static OrganizationRequestCollection Collection(OrganizationRequest[] requests)
    {
        var collection = new OrganizationRequestCollection();
        collection.AddRange(requests);
        return collection;
    }

    private static CreateRequest Create(string name, int number = 1) => new() { Target = Things.New(name, ("int", number)) };
}
