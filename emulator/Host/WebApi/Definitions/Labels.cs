using System.Text.Json.Nodes;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Host.WebApi.Definitions;

/// <summary>Labels and managed properties in the platform's JSON.</summary>
internal static class Labels
{
    public static JsonObject Of(string? text) => Of(text is null ? new Dictionary<int, string>() : new Dictionary<int, string> { [Option.BaseLanguage] = text });

    public static JsonObject Of(IReadOnlyDictionary<int, string> labels) => new()
    {
        ["LocalizedLabels"] = new JsonArray([.. labels.Select(l => (JsonNode)Label(l.Key, l.Value))]),
        ["UserLocalizedLabel"] = labels.TryGetValue(Option.BaseLanguage, out var own) ? Label(Option.BaseLanguage, own) : null,
    };

    public static JsonObject Managed(JsonNode value, string name) => new() { ["Value"] = value, ["CanBeChanged"] = true, ["ManagedPropertyLogicalName"] = name };

    private static JsonObject Label(int language, string text) => new() { ["Label"] = text, ["LanguageCode"] = language, ["IsManaged"] = true, ["MetadataId"] = MetadataId.Of("label", text, $"{language}").ToString(), ["HasChanged"] = null };
}
