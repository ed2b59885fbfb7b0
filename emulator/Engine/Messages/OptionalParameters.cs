using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Pipeline;

namespace SocialExtension.Emulator.Messages;

/// <summary>
/// Parameters that every message may have (learn.microsoft.com/power-apps/developer/data-platform/optional-parameters). To pass one over
/// that the emulator does not have would be to do something else than what was asked for.
/// </summary>
internal static class OptionalParameters
{
    private const string Tag = "tag";
    private static readonly string[] NotYet = ["partitionId", "BypassCustomPluginExecution", "BypassBusinessLogicExecution", "BypassBusinessLogicExecutionStepIds"];

    public static void Take(Operation operation)
    {
        if (NotYet.FirstOrDefault(operation.Input.Contains) is { } asked && operation.Input[asked] is not (null or false)) throw Fault.NotSupported($"the optional parameter {asked}");
        if (operation.Input.TryGetValue("SuppressDuplicateDetection", out bool suppress) && !suppress) throw Fault.NotSupported("duplicate detection");
        if (operation.Input.TryGetValue(Tag, out object tag)) Share(operation, tag as string ?? throw Fault.InvalidArgument("The optional parameter 'tag' is a text."));
    }

    /// <summary>A text of the caller's that every step sees among its shared variables.</summary>
    private static void Share(Operation operation, string tag)
    {
        operation.Input.Remove(Tag);
        operation.EarlyVariables[Tag] = operation.Variables[Tag] = tag;
    }
}
