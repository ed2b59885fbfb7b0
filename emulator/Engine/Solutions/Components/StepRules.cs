using System.Xml.Linq;
using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Solutions.Components;

/// <summary>Registrations that the platform refuses (learn.microsoft.com/power-apps/developer/data-platform/register-plug-in).</summary>
internal static class StepRules
{
    public static void Check(XElement step, string name)
    {
        var message = step.Element("SdkMessageName")?.Value is { Length: > 0 } given ? given : SdkMessages.NameOf(step.Element("SdkMessageId")?.Value);
        var stage = step.Element("Stage")?.Value;
        var types = step.Descendants("ImageType").Select(t => t.Value).ToList();
        var why = message == "Create" && types.Any(t => t is "0" or "2") ? "there is no pre-image on Create"
            : message == "Delete" && types.Any(t => t is "1" or "2") ? "there is no post-image on Delete"
            : stage != "40" && types.Any(t => t is "1" or "2") ? "a post-image exists in PostOperation only"
            : stage != "40" && step.Element("Mode")?.Value == "1" ? "only PostOperation can be asynchronous"
            : stage is not ("10" or "20" or "40") ? $"'{stage}' is not a stage that steps run in"
            : null;
        if (why is not null) throw Fault.Of(FaultCode.ImportFailed, $"The step '{name}' can't be registered: {why}.");
    }
}
