using System.ServiceModel;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Messages;
using SocialExtension.Emulator.Security;

namespace SocialExtension.Emulator.Pipeline;

/// <summary>
/// Carries a message out, stage by stage (learn.microsoft.com/power-apps/developer/data-platform/event-framework): PreValidation, as a rule
/// outside the transaction; then, in one transaction for the outermost message and all that it sets off, PreOperation, the main operation
/// and PostOperation.
/// </summary>
internal sealed class Pipeline(Organization organization)
{
    private readonly StepRunner runner = new(organization);

    /// <summary>A request from outside, or out of PreValidation: its own session, committed when everything went well.</summary>
    public OrganizationResponse Run(OrganizationRequest request, Caller caller, Guid initiatingUserId, PluginContext? calledFrom)
    {
        using var session = new Session(organization, calledFrom?.Operation.Session);
        var response = Run(new Operation(session, request, caller, initiatingUserId, calledFrom));
        Commit(session);
        return response;
    }

    /// <summary>Keeps what a session has written.</summary>
    public void Commit(Session session)
    {
        session.Commit();
        organization.Committed(session.Written);
    }

    /// <summary>A message in a session that runs already.</summary>
    public OrganizationResponse Run(Operation operation)
    {
        if (operation.Session.IsDoomed) throw Fault.NoTransaction();
        try
        {
            return Translated(operation);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            if (fault.Detail.Timestamp == default) fault.Detail.Timestamp = organization.Time.GetUtcNow().UtcDateTime;
            // A plug-in that called us may catch this and go on; the transaction is lost all the same.
            if (operation.CalledFrom is not null) operation.Session.Doom();
            throw;
        }
    }

    /// <summary>What the store refuses is a fault like any other.</summary>
    private OrganizationResponse Translated(Operation operation)
    {
        try
        {
            return Stages(operation);
        }
        catch (SqliteException e)
        {
            throw Fault.Of(e);
        }
    }

    private OrganizationResponse Stages(Operation operation)
    {
        if (operation.Depth > Operation.DeepestCall) throw Fault.Of(FaultCode.DepthTooHigh, "This workflow job was canceled because the workflow that started it included an infinite loop. Correct the workflow logic and try again.");
        var message = organization.Messages.For(operation);
        OptionalParameters.Take(operation);
        message.Prepare(operation);

        runner.Run(operation, PipelineStage.PreValidation, message);

        if (message.IsTransactional) operation.Session.InTransaction = true;
        foreach (var part in message.Parts(operation)) CarryOut(part, message);
        if (operation.Session.IsDoomed) throw Fault.Doomed();
        return message.Respond(operation);
    }

    private void CarryOut(Operation operation, Message message)
    {
        message.Check(operation);
        runner.Run(operation, PipelineStage.PreOperation, message);
        message.Execute(operation);
        runner.Run(operation, PipelineStage.PostOperation, message);
    }
}
