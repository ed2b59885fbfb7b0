using System.Xml.Linq;
using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Solutions.Rules;

/// <summary>A lookup that a solution brings points nowhere without a relationship.</summary>
internal sealed class LookupsHaveRelationships : ImportRule
{
    public override void Check(SolutionPackage package, IReadOnlyList<InstalledSolution> installed, Organization organization)
    {
        var related = package.Customizations.Elements("EntityRelationships").Elements()
            .Select(r => (r.Element("ReferencingEntityName")?.Value.ToLowerInvariant(), r.Element("ReferencingAttributeName")?.Value.ToLowerInvariant()))
            .ToHashSet();
        foreach (var entity in package.Customizations.Elements("Entities").Elements("Entity"))
        {
            var table = entity.Element("Name")!.Value.ToLowerInvariant();
            var alone = entity.Descendants("attribute")
                .Where(a => a.Element("IsCustomField")?.Value == "1" && a.Element("Type")?.Value is "lookup" or "customer")
                .Select(a => a.Element("LogicalName")!.Value)
                .FirstOrDefault(c => !related.Contains((table, c)));
            if (alone is not null) throw Refuse(FaultCode.ImportFailed, $"The attribute {alone} of entity {table} is missing its associated relationship definition.");
        }
    }
}
