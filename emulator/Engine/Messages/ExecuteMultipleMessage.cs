using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Pipeline;

namespace SocialExtension.Emulator.Messages;

/// <summary>ExecuteMultiple: several requests in one, each for itself (…/data-platform/org-service/execute-multiple-requests).</summary>
internal sealed class ExecuteMultipleMessage : Message
{
    /// <summary>The platform's limit for one batch.</summary>
    public const int MostRequests = 1000;

    public override string Name => "ExecuteMultiple";

    public override bool IsTransactional => false;

    /// <summary>A batch of requests that may stand in one.</summary>
    public static OrganizationRequestCollection Requests(Operation operation, params string[] forbidden)
    {
        var requests = Required<OrganizationRequestCollection>(operation, "Requests");
        if (requests.Count > MostRequests) throw Fault.InvalidArgument($"The batch has {requests.Count} requests; {operation.MessageName} takes {MostRequests} at most.");
        if (requests.FirstOrDefault(r => forbidden.Contains(r.RequestName)) is { } wrong) throw Fault.InvalidArgument($"{wrong.RequestName} can't be one of the requests of {operation.MessageName}.");
        return requests;
    }

    public override void Prepare(Operation operation)
    {
        Requests(operation, "ExecuteMultiple");
        Required<ExecuteMultipleSettings>(operation, "Settings");
    }

    public override void Execute(Operation operation)
    {
        var settings = (ExecuteMultipleSettings)operation.Input["Settings"];
        var requests = (OrganizationRequestCollection)operation.Input["Requests"];
        var responses = new ExecuteMultipleResponseItemCollection();
        var faulted = false;
        for (var i = 0; i < requests.Count && (!faulted || settings.ContinueOnError); i++)
        {
            var (response, fault) = Run(operation, requests[i]);
            faulted |= fault is not null;
            if (fault is not null || settings.ReturnResponses) responses.Add(new ExecuteMultipleResponseItem { RequestIndex = i, Response = response, Fault = fault });
        }

        operation.Output["IsFaulted"] = faulted;
        operation.Output["Responses"] = responses;
    }

    /// <summary>Inside a transaction a fault is told here too, and dooms it all the same.</summary>
    private static (OrganizationResponse? Response, OrganizationServiceFault? Fault) Run(Operation operation, OrganizationRequest request)
    {
        try
        {
            return (operation.Session.InTransaction ? PassOn(operation, request) : operation.Session.Organization.Pipeline.Run(request, operation.Caller, operation.InitiatingUserId, operation.CalledFrom), null);
        }
        catch (FaultException<OrganizationServiceFault> e)
        {
            return (null, e.Detail);
        }
    }
}
