using System.Xml.Linq;
using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Solutions.Rules;

/// <summary>A table that a solution brings has one column that names its rows.</summary>
internal sealed class TablesHaveOnePrimaryName : ImportRule
{
    public override void Check(SolutionPackage package, IReadOnlyList<InstalledSolution> installed, Organization organization)
    {
        foreach (var entity in package.Customizations.Elements("Entities").Elements("Entity"))
        {
            var attributes = entity.Elements("EntityInfo").Elements("entity").Elements("attributes").Elements().ToList();
            if (package.Name == SolutionPackage.Platform || attributes.All(a => a.Element("Type")?.Value != "primarykey")) continue;
            var named = attributes.Count(a => (a.Element("DisplayMask")?.Value ?? "").Split('|').Contains("PrimaryName"));
            // Activities are named by the subject that all of them have, be it written out or not.
            var isActivity = entity.Descendants("IsActivity").FirstOrDefault()?.Value == "1";
            if (named > 1 || (named == 0 && !isActivity)) throw Refuse(FaultCode.ImportFailed, $"PrimaryName attribute not found for Entity: {entity.Element("Name")?.Value}. One column has PrimaryName in its DisplayMask; here {named} have.");
        }
    }
}
