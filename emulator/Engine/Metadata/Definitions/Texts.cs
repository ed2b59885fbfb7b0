using System.Globalization;
using Microsoft.Xrm.Sdk;

namespace SocialExtension.Emulator.Metadata.Definitions;

/// <summary>Labels and managed properties of definitions.</summary>
internal static class Texts
{
    /// <summary>No text in any language.</summary>
    public static Label None => new();

    public static Label Of(string text) => Of(new Dictionary<int, string> { [Option.BaseLanguage] = text });

    public static Label Of(IReadOnlyDictionary<int, string> texts)
    {
        var labels = texts.Select(t => Localized(t.Value, t.Key)).ToArray();
        return new Label(labels.FirstOrDefault(l => l.LanguageCode == Option.BaseLanguage), labels);
    }

    public static BooleanManagedProperty Managed(string name) => new BooleanManagedProperty(true).With(nameof(BooleanManagedProperty.ManagedPropertyLogicalName), name);

    private static LocalizedLabel Localized(string text, int language) =>
        new LocalizedLabel(text, language) { MetadataId = MetadataId.Of("label", text, language.ToString(CultureInfo.InvariantCulture)) }.With(nameof(LocalizedLabel.IsManaged), true);
}
