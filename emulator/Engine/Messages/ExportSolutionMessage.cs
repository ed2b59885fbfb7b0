using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Pipeline;
using SocialExtension.Emulator.Security;

namespace SocialExtension.Emulator.Messages;

/// <summary>ExportSolution: the zip of an unmanaged solution, as it is or to be imported managed (learn.microsoft.com/power-platform/alm/solution-concepts-alm).</summary>
internal sealed class ExportSolutionMessage : Message
{
    public override string Name => "ExportSolution";

    public override void Prepare(Operation operation) => Required<string>(operation, "SolutionName");

    public override void Check(Operation operation) => Access.Demand(operation.Caller, PrivilegeNames.ExportCustomization, "solution");

    public override void Execute(Operation operation)
    {
        var name = (string)operation.Input["SolutionName"];
        var package = operation.Session.Organization.Solutions.Find(name) ?? throw Fault.Of(FaultCode.ExportMissingSolution, $"An error occurred while exporting a solution. The solution '{name}' does not exist in this system.");
        if (package.IsManaged) throw Fault.Of(FaultCode.ExportManagedSolution, "An error occurred while exporting a solution. Managed solutions cannot be exported.");
        operation.Output["ExportSolutionFile"] = operation.Input.TryGetValue("Managed", out object managed) && managed is true ? package.AsManaged() : package.Bytes;
    }
}
