using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Solutions.Rules;

/// <summary>A managed zip does not go over an unmanaged solution of the same name, nor the reverse.</summary>
internal sealed class ManagedStateMatches : ImportRule
{
    public override void Check(SolutionPackage package, IReadOnlyList<InstalledSolution> installed, Organization organization)
    {
        var there = installed.FirstOrDefault(s => s.Name == package.Name);
        if (there is null || there.IsManaged == package.IsManaged) return;
        throw there.IsManaged
            ? Refuse(FaultCode.UnmanagedOverManaged, $"The solution '{package.Name}' is already installed as a managed solution, and this package is unmanaged. Uninstall it first, or import the managed package.")
            : Refuse(FaultCode.ManagedOverUnmanaged, $"The solution '{package.Name}' is already installed as an unmanaged solution, and this package is managed. Delete it first, or import the unmanaged package.");
    }
}
