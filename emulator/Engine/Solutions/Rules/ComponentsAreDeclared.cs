using System.Xml.Linq;
using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Solutions.Rules;

/// <summary>Whatever stands in customizations.xml must be a root component of solution.xml.</summary>
internal sealed class ComponentsAreDeclared : ImportRule
{
    public override void Check(SolutionPackage package, IReadOnlyList<InstalledSolution> installed, Organization organization)
    {
        var roots = RootComponents.Of(package);
        foreach (var component in RootComponents.InCustomizations(package.Customizations))
        {
            if (!roots.Contains(component)) throw Refuse(FaultCode.UndeclaredRoot, $"The component {component.Name} of type {component.Type} is not declared in the solution file as a root component.");
        }
    }
}
