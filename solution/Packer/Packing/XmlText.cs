using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace SocialExtension.Packing;

/// <summary>XML as it is written to files: indented, with line feeds on every system, so that the same tree gives the same bytes.</summary>
internal static class XmlText
{
    public static string Of(XElement root, bool declaration)
    {
        var text = new StringBuilder();
        if (declaration) text.Append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n" })) root.Save(writer);
        return text.ToString();
    }
}
