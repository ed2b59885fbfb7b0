using System.Xml.Linq;
using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Solutions.Components;

/// <summary>Registrations that the platform refuses (learn.microsoft.com/power-apps/developer/data-platform/register-plug-in).</summary>
internal static class StepRules
{
    private const string Create = "9ebdbb1b-ea3e-db11-86a7-000a3a5473e8";
    private const string Delete = "a1bdbb1b-ea3e-db11-86a7-000a3a5473e8";

    public static void Check(XElement step, string name)
    {
        var message = step.Element("SdkMessageId")?.Value.Trim('{', '}').ToLowerInvariant();
        var stage = step.Element("Stage")?.Value;
        var types = step.Descendants("ImageType").Select(t => t.Value).ToList();
        var why = message == Create && types.Any(t => t is "0" or "2") ? "there is no pre-image on Create"
            : message == Delete && types.Any(t => t is "1" or "2") ? "there is no post-image on Delete"
            : stage != "40" && types.Any(t => t is "1" or "2") ? "a post-image exists in PostOperation only"
            : stage != "40" && step.Element("Mode")?.Value == "1" ? "only PostOperation can be asynchronous"
            : stage is not ("10" or "20" or "40") ? $"'{stage}' is not a stage that steps run in"
            : null;
        if (why is not null) throw Fault.Of(FaultCode.ImportFailed, $"The step '{name}' can't be registered: {why}.");
    }
}
