using System.Globalization;
using System.Xml.Linq;
using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Solutions.Components;

/// <summary>
/// Merges the changes that solutions make to a form (learn.microsoft.com/power-platform/alm/form-alm): nodes are marked Added, Modified or
/// Removed by "solutionaction"; unmarked ones only lead to those.
/// </summary>
internal static class FormMerge
{
    private const string Action = "solutionaction";
    private const string Ordinal = "ordinalvalue";

    public static XElement Merge(IEnumerable<XElement> layers)
    {
        XElement? form = null;
        foreach (var layer in layers)
        {
            if (!IsChange(layer)) form = new XElement(layer);
            else if (form is null) throw Fault.Of(FaultCode.MissingComponent, "A solution changes a form that is not in the target system.");
            else Apply(form, layer);
        }

        return form!;
    }

    private static bool IsChange(XElement form) => form.DescendantsAndSelf().Any(e => e.Attribute(Action) is not null);

    private static void Apply(XElement target, XElement change)
    {
        foreach (var node in change.Elements())
        {
            var existing = target.Elements(node.Name).FirstOrDefault(e => Same(e, node));
            switch (node.Attribute(Action)?.Value)
            {
                case "Removed":
                    existing?.Remove();
                    break;
                case "Added" when existing is null || IsNamed(node):
                    Insert(target, node);
                    break;
                case "Modified" when existing is not null:
                    foreach (var attribute in node.Attributes().Where(a => a.Name != Action && a.Name != Ordinal)) existing.SetAttributeValue(attribute.Name, attribute.Value);
                    Apply(existing, node);
                    break;
                default:
                    // A collection that both have, such as events: what it holds is added.
                    if (existing is not null) ApplyInto(existing, node);
                    break;
            }
        }
    }

    private static void ApplyInto(XElement existing, XElement node)
    {
        if (node.Attribute(Action)?.Value != "Added") Apply(existing, node);
        else AddInto(existing, node);
    }

    /// <summary>Handlers join the event that is there already; a library that is there already stays the one.</summary>
    private static void AddInto(XElement existing, XElement node)
    {
        foreach (var child in node.Elements())
        {
            var there = child.Name.LocalName is "event" or "Handlers" or "InternalHandlers" or "Library" ? existing.Elements(child.Name).FirstOrDefault(e => Same(e, child)) : null;
            if (there is null) existing.Add(Clean(child));
            else AddInto(there, child);
        }
    }

    private static void Insert(XElement target, XElement node)
    {
        var siblings = target.Elements(node.Name).ToList();
        var place = int.TryParse(node.Attribute(Ordinal)?.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var ordinal) ? ordinal : int.MaxValue;
        if (place < siblings.Count) siblings[place].AddBeforeSelf(Clean(node));
        else if (siblings.Count > 0) siblings[^1].AddAfterSelf(Clean(node));
        else target.Add(Clean(node));
    }

    /// <summary>The same node of the form: by id, else by name, else the only one of its kind.</summary>
    private static bool Same(XElement a, XElement b) =>
        b.Attribute("id") is { } id && b.Name != "column" ? Key(a, "id") == id.Value.Trim('{', '}').ToLowerInvariant()
        : b.Attribute("name") is { } name ? Key(a, "name") == name.Value.ToLowerInvariant()
        : true;

    private static bool IsNamed(XElement node) => node.Attribute("id") is not null || node.Attribute("name") is not null;

    private static string? Key(XElement node, string attribute) => node.Attribute(attribute)?.Value.Trim('{', '}').ToLowerInvariant();

    private static XElement Clean(XElement node)
    {
        var copy = new XElement(node);
        foreach (var element in copy.DescendantsAndSelf())
        {
            element.Attribute(Action)?.Remove();
            element.Attribute(Ordinal)?.Remove();
        }

        return copy;
    }
}
