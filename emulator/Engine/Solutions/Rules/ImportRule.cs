using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Solutions.Rules;

/// <summary>One reason for which the platform refuses a zip.</summary>
internal abstract class ImportRule
{
    public abstract void Check(SolutionPackage package, IReadOnlyList<InstalledSolution> installed, Organization organization);

    protected static FaultException<OrganizationServiceFault> Refuse(uint code, string message) => Fault.Of(code, message);
}
