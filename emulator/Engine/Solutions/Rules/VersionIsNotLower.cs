using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Solutions.Rules;

/// <summary>A lower version does not go over a higher one.</summary>
internal sealed class VersionIsNotLower : ImportRule
{
    public override void Check(SolutionPackage package, IReadOnlyList<InstalledSolution> installed, Organization organization)
    {
        if (installed.FirstOrDefault(s => s.Name == package.Name) is { } there && there.Version > package.Version)
        {
            throw Refuse(FaultCode.LowerVersion, $"The solution '{package.Name}' is installed with version {there.Version}; this package has the lower version {package.Version}.");
        }
    }
}
