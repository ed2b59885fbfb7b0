using System.Xml.Linq;

namespace SocialExtension.Packing.Declarations;

/// <summary>The XML of a step, element for element as the platform exports it.</summary>
internal static class StepXml
{
    /// <summary>Ids of messages, the same in every organization.</summary>
    private static readonly Dictionary<string, string> MessageIds = new()
    {
        ["Create"] = "9ebdbb1b-ea3e-db11-86a7-000a3a5473e8",
        ["Delete"] = "a1bdbb1b-ea3e-db11-86a7-000a3a5473e8",
        ["Merge"] = "dbbdbb1b-ea3e-db11-86a7-000a3a5473e8",
        ["Delete"] = "a1bdbb1b-ea3e-db11-86a7-000a3a5473e8",
        ["Update"] = "20bebb1b-ea3e-db11-86a7-000a3a5473e8",
    };

    public static XElement Build(Step step, PluginAssembly assembly)
    {
        Refuse(step);
        return new XElement(
            "SdkMessageProcessingStep",
            new XAttribute("Name", step.Name),
            new XAttribute("SdkMessageProcessingStepId", step.Id.ToString("B")),
            new XElement("SdkMessageId", MessageIds[step.Message]),
            new XElement("PluginTypeName", $"{step.Class}, {assembly.FullName}"),
            new XElement("PluginTypeId", StableId.For("plugintype", step.Class)),
            new XElement("PrimaryEntity", step.Table),
            new XElement("AsyncAutoDelete", step.Asynchronous ? 1 : 0),
            step.Filter.Count > 0 ? new XElement("FilteringAttributes", string.Join(',', step.Filter)) : null,
            new XElement("InvocationSource", 0),
            new XElement("Mode", step.Asynchronous ? 1 : 0),
            new XElement("Rank", step.Rank),
            new XElement("EventHandlerTypeCode", 4602),
            new XElement("Stage", step.Stage),
            new XElement("IsCustomizable", 0),
            new XElement("IsHidden", 0),
            new XElement("SupportedDeployment", 0),
            new XElement("IntroducedVersion", "0.1.0.0"),
            Images(step));
    }

    private static XElement? Images(Step step)
    {
        var images = new[] { Image(step, "PreImage", 0, step.PreImage), Image(step, "PostImage", 1, step.PostImage) };
        return images.Any(i => i is not null) ? new XElement("SdkMessageProcessingStepImages", images.OfType<XElement>()) : null;
    }

    private static XElement? Image(Step step, string alias, int type, IReadOnlyList<string> columns) => columns.Count == 0 ? null : new XElement(
        "SdkMessageProcessingStepImage",
        new XAttribute("Name", alias),
        new XElement("SdkMessageProcessingStepImageId", StableId.For("image", step.Id.ToString(), alias).ToString("B")),
        new XElement("Attributes", string.Join(',', columns)),
        new XElement("EntityAlias", alias),
        new XElement("ImageType", type),
        new XElement("MessagePropertyName", step.Message == "Create" ? "Id" : "Target"),
        new XElement("IsCustomizable", 0));

    /// <summary>What the platform would refuse at import is refused here, where the author sees it.</summary>
    private static void Refuse(Step step)
    {
        string? why = step switch
        {
            _ when !MessageIds.ContainsKey(step.Message) => "its message has no id in StepXml.MessageIds; add it",
            { Message: "Create", PreImage.Count: > 0 } => "there is no pre-image on Create",
            { Stage: not 40, PostImage.Count: > 0 } => "a post-image exists in PostOperation only",
            { Stage: not 40, Asynchronous: true } => "only PostOperation can be asynchronous",
            { Message: "Update", Filter.Count: 0 } => "an Update step without a filter runs on every change",
            { Message: not "Update", Filter.Count: > 0 } => "only Update has filtering columns",
            _ => null,
        };
        if (why is not null) throw new PackException($"Step '{step.Name}' can't be registered: {why}.");
    }
}
