using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Pipeline;

namespace SocialExtension.Emulator.Messages;

/// <summary>ExecuteTransaction: several requests in one, all of them or none (…/data-platform/org-service/use-executetransaction).</summary>
internal sealed class ExecuteTransactionMessage : Message
{
    public override string Name => "ExecuteTransaction";

    public override void Prepare(Operation operation) => ExecuteMultipleMessage.Requests(operation, "ExecuteMultiple", "ExecuteTransaction");

    public override void Execute(Operation operation)
    {
        var responses = new OrganizationResponseCollection();
        var index = 0;
        foreach (var request in (OrganizationRequestCollection)operation.Input["Requests"])
        {
            try
            {
                responses.Add(PassOn(operation, request));
            }
            catch (FaultException<OrganizationServiceFault> e)
            {
                throw new FaultException<OrganizationServiceFault>(Which(e.Detail, index), e.Message);
            }

            index++;
        }

        var wanted = !operation.Input.TryGetValue("ReturnResponses", out object flag) || flag is not false;
        operation.Output["Responses"] = wanted ? responses : [];
    }

    /// <summary>The fault, and which of the requests it was.</summary>
    private static ExecuteTransactionFault Which(OrganizationServiceFault fault, int index) => new()
    {
        ErrorCode = fault.ErrorCode, Message = fault.Message, Timestamp = fault.Timestamp, TraceText = fault.TraceText, InnerFault = fault.InnerFault, ErrorDetails = fault.ErrorDetails, FaultedRequestIndex = index,
    };
}
