using System.Text;
using System.Xml.Linq;

namespace SocialExtension.Packing;

/// <summary>[Content_Types].xml: every part of the zip has a type, by its extension or, where it has none, by its name.</summary>
internal static class ContentTypes
{
    private const string Octets = "application/octet-stream";
    private static readonly XNamespace Ns = "http://schemas.openxmlformats.org/package/2006/content-types";

    public static byte[] For(IEnumerable<string> parts)
    {
        var names = parts.ToList();
        var extensions = names.Select(Path.GetExtension).Where(e => e!.Length > 0).Select(e => e![1..]).Distinct().Order(StringComparer.Ordinal);
        var bare = names.Where(n => Path.GetExtension(n).Length == 0);
        var types = new XElement(
            Ns + "Types",
            extensions.Select(e => new XElement(Ns + "Default", new XAttribute("Extension", e), new XAttribute("ContentType", Octets))),
            bare.Select(n => new XElement(Ns + "Override", new XAttribute("PartName", "/" + n), new XAttribute("ContentType", Octets))));
        return new UTF8Encoding(false).GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>" + types.ToString(SaveOptions.DisableFormatting));
    }
}
