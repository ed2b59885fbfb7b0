using System.Xml.Linq;
using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Solutions.Rules;

/// <summary>A relationship that a solution brings says how its two sides are called.</summary>
internal sealed class RelationshipsHaveRoles : ImportRule
{
    public override void Check(SolutionPackage package, IReadOnlyList<InstalledSolution> installed, Organization organization)
    {
        foreach (var relationship in package.Customizations.Elements("EntityRelationships").Elements("EntityRelationship").Where(r => r.Element("EntityRelationshipType")?.Value == "OneToMany"))
        {
            var name = relationship.Attribute("Name")?.Value ?? "";
            // Those of the platform's own lookups, such as who created a row or what a queue item is about, go without.
            var prefix = package.Manifest.Element("Publisher")?.Element("CustomizationPrefix")?.Value + "_";
            var isOwn = relationship.Element("ReferencingAttributeName")?.Value.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) == true;
            if (isOwn && !relationship.Elements("EntityRelationshipRoles").Elements().Any()) throw Refuse(FaultCode.ImportFailed, $"The relationship role of the referencing entity is required: {name} has none.");
        }
    }
}
