using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Messages;

/// <summary>State and status reason belong together: setting one alone brings the other along or is refused.</summary>
internal static class States
{
    public static void OnCreate(Table table, Dictionary<string, object?> values)
    {
        if (table.Find("statecode") is not { Choice: { } states } || table.Find("statuscode") is not { Choice: { } statuses }) return;
        var state = states.Options[0];
        if (values.GetValueOrDefault("statecode") is OptionSetValue given && given.Value != state.Value) throw Invalid(table, statuses, given.Value, state, Guid.Empty);
        var status = (values.GetValueOrDefault("statuscode") as OptionSetValue)?.Value ?? state.DefaultStatus ?? statuses.Options.First(o => o.State == state.Value).Value;
        if (statuses.Find(status)?.State != state.Value) throw Invalid(table, statuses, status, state, Guid.Empty);
        values["statecode"] = new OptionSetValue(state.Value);
        values["statuscode"] = new OptionSetValue(status);
    }

    public static void OnUpdate(Table table, Dictionary<string, object?> values, Entity before)
    {
        if (table.Find("statecode") is not { Choice: { } states } || table.Find("statuscode") is not { Choice: { } statuses }) return;
        var newState = values.GetValueOrDefault("statecode") as OptionSetValue;
        var newStatus = values.GetValueOrDefault("statuscode") as OptionSetValue;
        if (newState is null && newStatus is null) return;
        var code = newState?.Value ?? before.GetAttributeValue<OptionSetValue>("statecode")?.Value ?? 0;
        var state = states.Find(code) ?? throw Fault.Of(0x80043af9, "The state is not valid for this object.");
        var status = newStatus?.Value ?? state.DefaultStatus ?? statuses.Options.First(o => o.State == code).Value;
        if (statuses.Find(status)?.State != code) throw Invalid(table, statuses, status, state, before.Id);
        values["statecode"] = new OptionSetValue(code);
        values["statuscode"] = new OptionSetValue(status);
    }

    private static System.ServiceModel.FaultException<OrganizationServiceFault> Invalid(Table table, Choice statuses, int status, Option state, Guid id) => Fault.Of(
        FaultCode.InvalidStateStatus,
        $"{status} is not a valid status code for state code {table.Name}State.{state.InvariantName ?? state.Label} on {table.Name} with Id {id}. Accepted Values: {string.Join(",", statuses.Options.Where(o => o.State == state.Value).Select(o => o.Value))}");
}
