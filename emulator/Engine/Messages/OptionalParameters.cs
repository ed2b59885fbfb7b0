using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Pipeline;

namespace SocialExtension.Emulator.Messages;

/// <summary>
/// Parameters that every message may have (learn.microsoft.com/power-apps/developer/data-platform/optional-parameters). The emulator has
/// none of them yet, and to pass one over would be to do something else than what was asked for.
/// </summary>
internal static class OptionalParameters
{
    private static readonly string[] NotYet = ["tag", "partitionId", "BypassCustomPluginExecution", "BypassBusinessLogicExecution", "BypassBusinessLogicExecutionStepIds"];

    public static void Refuse(Operation operation)
    {
        if (NotYet.FirstOrDefault(operation.Input.Contains) is { } asked && operation.Input[asked] is not (null or false)) throw Fault.NotSupported($"the optional parameter {asked}");
        if (operation.Input.TryGetValue("SuppressDuplicateDetection", out bool suppress) && !suppress) throw Fault.NotSupported("duplicate detection");
    }
}
