using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Solutions.Rules;

/// <summary>Whatever solution.xml declares must stand in customizations.xml.</summary>
internal sealed class RootsHaveBodies : ImportRule
{
    public override void Check(SolutionPackage package, IReadOnlyList<InstalledSolution> installed, Organization organization)
    {
        var bodies = RootComponents.InCustomizations(package.Customizations).ToHashSet();
        foreach (var root in RootComponents.Of(package).Where(r => RootComponents.KnownTypes.Contains(r.Type)))
        {
            if (!bodies.Contains(root)) throw Refuse(FaultCode.MissingComponent, $"Cannot add a Root Component {root.Name} of type {root.Type} because it is not in the target system.");
        }
    }
}
