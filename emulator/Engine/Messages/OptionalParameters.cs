using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Pipeline;
using SocialExtension.Emulator.Security;

namespace SocialExtension.Emulator.Messages;

/// <summary>
/// Parameters that every message may have (learn.microsoft.com/power-apps/developer/data-platform/optional-parameters). To pass one over
/// that the emulator does not have would be to do something else than what was asked for.
/// </summary>
internal static class OptionalParameters
{
    /// <summary>A text that plug-ins find among their shared variables.</summary>
    public const string Tag = "tag";

    /// <summary>Synchronous steps do not run (…/data-platform/bypass-custom-business-logic).</summary>
    public const string BypassPlugins = "BypassCustomPluginExecution";

    /// <summary>Which steps do not run: CustomSync, CustomAsync or both.</summary>
    public const string BypassLogic = "BypassBusinessLogicExecution";

    private static readonly string[] NotYet = ["partitionId", "BypassBusinessLogicExecutionStepIds"];

    public static void Take(Operation operation)
    {
        if (NotYet.FirstOrDefault(operation.Input.Contains) is { } asked && operation.Input[asked] is not (null or false)) throw Fault.NotSupported($"the optional parameter {asked}");
        if (operation.Input.TryGetValue("SuppressDuplicateDetection", out bool suppress) && !suppress) throw Fault.NotSupported("duplicate detection");
        if (Taken(operation, BypassPlugins) is true) Bypass(operation, PrivilegeNames.BypassPlugins, Bypassed.Synchronous);
        if (Taken(operation, BypassLogic) is { } logic) Bypass(operation, PrivilegeNames.BypassLogic, Parts(logic));
        if (operation.Input.TryGetValue(Tag, out object tag)) Share(operation, tag as string ?? throw Fault.InvalidArgument("The optional parameter 'tag' is a text."));
    }

    private static object? Taken(Operation operation, string parameter)
    {
        operation.Input.TryGetValue(parameter, out object? value);
        operation.Input.Remove(parameter);
        return value;
    }

    private static Bypassed Parts(object value)
    {
        var all = Bypassed.None;
        foreach (var part in (value as string ?? "").Split(',', StringSplitOptions.TrimEntries))
        {
            all |= part switch
            {
                "CustomSync" => Bypassed.Synchronous,
                "CustomAsync" => Bypassed.Asynchronous,
                _ => throw Fault.InvalidArgument($"The optional parameter '{BypassLogic}' is CustomSync, CustomAsync or both with a comma, not '{value}'."),
            };
        }

        return all;
    }

    private static void Bypass(Operation operation, string privilege, Bypassed what)
    {
        Access.Demand(operation.Caller, privilege, "none");
        operation.Bypassed |= what;
    }

    /// <summary>A text of the caller's that every step sees among its shared variables.</summary>
    private static void Share(Operation operation, string tag)
    {
        operation.Input.Remove(Tag);
        operation.EarlyVariables[Tag] = operation.Variables[Tag] = tag;
    }
}
