using System.Xml.Linq;
using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Solutions.Rules;

/// <summary>What solution.xml lists as missing must come from solutions that are there already.</summary>
internal sealed class DependenciesAreThere : ImportRule
{
    /// <summary>The solutions that a package rests on. Those of the platform itself stand in one solution here.</summary>
    public static IReadOnlyList<string> Of(SolutionPackage package) =>
    [
        .. package.Manifest.Elements("MissingDependencies").Elements("MissingDependency").Elements("Required")
            .Select(r => r.Attribute("solution")?.Value).OfType<string>()
            .Select(s => s.Split(' ')[0])
            .Where(s => s is not (SolutionPackage.Platform or "Active") && !s.StartsWith("msdyn", StringComparison.Ordinal))
            .Distinct(),
    ];

    public override void Check(SolutionPackage package, IReadOnlyList<InstalledSolution> installed, Organization organization)
    {
        var missing = Of(package).Where(s => installed.All(i => i.Name != s)).ToList();
        if (missing.Count > 0) throw Refuse(FaultCode.MissingDependencies, $"The following solution cannot be imported: {package.Name}. Some dependencies are missing. Import first: {string.Join(", ", missing)}.");
    }
}
