using System.Xml.Linq;

namespace SocialExtension.Emulator.Solutions.Components;

/// <summary>Imports one kind of component.</summary>
internal abstract class ComponentHandler
{
    public abstract void Import(ImportContext context);

    protected static IEnumerable<XElement> Collection(ImportContext context, string collection) => context.Package.Customizations.Elements(collection).Elements();

    protected static Guid Id(string? text) => Guid.TryParse(text, out var id) ? id : throw Faults.Fault.Of(Faults.FaultCode.ImportFailed, $"'{text}' is not an id.");

    protected static string Label(XElement? names) => names?.Elements().FirstOrDefault()?.Attribute("description")?.Value ?? "";

    protected static string Value(XElement element, string child) => element.Element(child)?.Value ?? "";

    protected static int Number(XElement element, string child) => int.TryParse(element.Element(child)?.Value, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;
}
