using System.Globalization;
using System.Xml.Linq;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Host.Shell;

/// <summary>Words that come in several languages (LCID): the organization's own where it is among them, else the first.</summary>
internal static class Titles
{
    /// <summary>The label of a part of a form.</summary>
    public static string Label(XElement element) => Pick(element.Elements("labels").Elements("label"), "languagecode", "description") ?? "";

    /// <summary>The title of a part of a sitemap; null where it has none of its own.</summary>
    public static string? Title(XElement element) => Pick(element.Elements("Titles").Elements("Title"), "LCID", "Title") ?? element.Attribute("Title")?.Value;

    private static string? Pick(IEnumerable<XElement> words, string language, string text)
    {
        var all = words.ToList();
        var own = all.FirstOrDefault(w => w.Attribute(language)?.Value == Option.BaseLanguage.ToString(CultureInfo.InvariantCulture)) ?? all.FirstOrDefault();
        return own?.Attribute(text)?.Value;
    }
}
