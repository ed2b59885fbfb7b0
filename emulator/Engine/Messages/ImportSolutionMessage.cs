using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Pipeline;
using SocialExtension.Emulator.Pipeline.Jobs;
using SocialExtension.Emulator.Security;
using SocialExtension.Emulator.Solutions;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Messages;

/// <summary>ImportSolution: an import has a transaction of its own, and a row that tells how it went, also where it failed.</summary>
internal class ImportSolutionMessage : Message
{
    public override string Name => "ImportSolution";

    public override bool IsTransactional => false;

    public override void Prepare(Operation operation)
    {
        Required<byte[]>(operation, "CustomizationFile");
        if (operation.Input.TryGetValue("HoldingSolution", out object holding) && holding is true) throw Fault.NotSupported("importing a solution beside the one that it will replace (HoldingSolution)");
        if (operation.Session.InTransaction && !IsTransactional) throw Fault.InvalidArgument("A solution can't be imported inside a transaction.");
        operation.Id = operation.Input.TryGetValue("ImportJobId", out object given) && given is Guid id && id != Guid.Empty ? id : Guid.NewGuid();
        if (operation.Model.Find(ImportJobRows.Table) is { } jobs && Rows.Exists(operation.Session.Reader, jobs, operation.Id)) throw Fault.DuplicateKey();
    }

    public override void Check(Operation operation) => Access.Demand(operation.Caller, PrivilegeNames.ImportCustomization, "solution");

    public override void Execute(Operation operation) => ImportJobRows.Import(operation.Session.Organization, operation.Id, operation.Caller.UserId, (byte[])operation.Input["CustomizationFile"]);
}

/// <summary>ImportSolutionAsync: the same as a system job, after the answer.</summary>
internal sealed class ImportSolutionAsyncMessage : ImportSolutionMessage
{
    public override string Name => "ImportSolutionAsync";

    public override bool IsTransactional => true;

    public override void Execute(Operation operation)
    {
        operation.Output["AsyncOperationId"] = ImportJobs.Add(operation, operation.Id, (byte[])operation.Input["CustomizationFile"]);
        operation.Output["ImportJobKey"] = operation.Id.ToString();
    }
}
