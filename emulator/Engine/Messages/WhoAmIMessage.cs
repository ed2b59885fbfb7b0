using SocialExtension.Emulator.Pipeline;

namespace SocialExtension.Emulator.Messages;

/// <summary>WhoAmI: every client's first call.</summary>
internal sealed class WhoAmIMessage : Message
{
    public override string Name => "WhoAmI";

    public override void Prepare(Operation operation)
    {
    }

    public override void Execute(Operation operation)
    {
        operation.Output["BusinessUnitId"] = operation.Caller.BusinessUnitId;
        operation.Output["UserId"] = operation.Caller.UserId;
        operation.Output["OrganizationId"] = operation.Session.Organization.Id;
    }
}
