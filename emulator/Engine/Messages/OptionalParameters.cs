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

    /// <summary>Which single steps do not run: their ids, with commas.</summary>
    public const string BypassSteps = "BypassBusinessLogicExecutionStepIds";

    /// <summary>How many steps can be named, unless an organization's settings say otherwise.</summary>
    private const int MostSteps = 3;

    public static void Take(Operation operation)
    {
        if (operation.Input.TryGetValue("partitionId", out object partition) && partition is not null) throw Fault.NotSupported("the optional parameter partitionId");
        if (operation.Input.TryGetValue("SuppressDuplicateDetection", out bool suppress) && !suppress) throw Fault.NotSupported("duplicate detection");
        if (Taken(operation, BypassPlugins) is true) Bypass(operation, PrivilegeNames.BypassPlugins, b => b with { Synchronous = true });
        if (Taken(operation, BypassLogic) is { } logic) Bypass(operation, PrivilegeNames.BypassLogic, b => Parts(b, logic));
        if (Taken(operation, BypassSteps) is { } steps) Bypass(operation, PrivilegeNames.BypassLogic, b => b with { Steps = Steps(steps) });
        if (operation.Input.TryGetValue(Tag, out object tag)) Share(operation, tag as string ?? throw Fault.InvalidArgument("The optional parameter 'tag' is a text."));
    }

    private static object? Taken(Operation operation, string parameter)
    {
        operation.Input.TryGetValue(parameter, out object? value);
        operation.Input.Remove(parameter);
        return value;
    }

    private static Bypassed Parts(Bypassed all, object value)
    {
        foreach (var part in (value as string ?? "").Split(',', StringSplitOptions.TrimEntries))
        {
            all = part switch
            {
                "CustomSync" => all with { Synchronous = true },
                "CustomAsync" => all with { Asynchronous = true },
                _ => throw Fault.InvalidArgument($"The optional parameter '{BypassLogic}' is CustomSync, CustomAsync or both with a comma, not '{value}'."),
            };
        }

        return all;
    }

    private static HashSet<Guid> Steps(object value)
    {
        var names = (value as string ?? "").Split(',', StringSplitOptions.TrimEntries);
        var ids = names.Select(n => Guid.TryParse(n, out var id) ? id : throw Fault.InvalidArgument($"The optional parameter '{BypassSteps}' holds ids of steps with commas, not '{value}'.")).ToHashSet();
        return ids.Count <= MostSteps ? ids : throw Fault.InvalidArgument($"The optional parameter '{BypassSteps}' names {ids.Count} steps. The limit is {MostSteps}.");
    }

    private static void Bypass(Operation operation, string privilege, Func<Bypassed, Bypassed> what)
    {
        Access.Demand(operation.Caller, privilege, "none");
        operation.Bypassed = what(operation.Bypassed);
    }

    /// <summary>A text of the caller's that every step sees among its shared variables.</summary>
    private static void Share(Operation operation, string tag)
    {
        operation.Input.Remove(Tag);
        operation.EarlyVariables[Tag] = operation.Variables[Tag] = tag;
    }
}
