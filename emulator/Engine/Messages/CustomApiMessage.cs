using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Pipeline;
using SocialExtension.Emulator.Security;

namespace SocialExtension.Emulator.Messages;

/// <summary>A message that a solution brought: its main operation is a plug-in (…/data-platform/custom-api).</summary>
internal sealed class CustomApiMessage(CustomApi api) : Message
{
    public override string Name => api.Name;

    public override void Prepare(Operation operation)
    {
        if (api.Binding == ApiBinding.Row)
        {
            var target = Required<EntityReference>(operation, "Target");
            if (target.LogicalName != api.BoundTable) throw Fault.InvalidArgument($"{api.Name} is bound to '{api.BoundTable}', not to '{target.LogicalName}'.");
            Aim(operation, target.LogicalName, target.Id, target.KeyAttributes);
        }

        var known = api.Parameters.Select(p => p.Name).Concat(api.Binding == ApiBinding.Row ? ["Target"] : []);
        if (operation.Input.Keys.Except(known).FirstOrDefault() is { } unknown) throw Fault.InvalidArgument($"Unrecognized request parameter: {unknown}. {api.Name} does not have it.");
        foreach (var parameter in api.Parameters) Check(operation, parameter);
    }

    public override void Check(Operation operation)
    {
        if (api.ExecutePrivilege is { Length: > 0 } privilege) Access.Demand(operation.Caller, privilege, api.Name);
    }

    public override void Execute(Operation operation)
    {
        if (api.PluginTypeId is not { } type) return;
        var context = new PluginContext(operation, (int)PipelineStage.MainOperation, null, operation.Outside, operation.Caller.UserId);
        operation.Session.Organization.Plugins.Execute(type, context, api.Name, configuration: null);
    }

    private void Check(Operation operation, ApiParameter parameter)
    {
        operation.Input.TryGetValue(parameter.Name, out object? value);
        if (value is null && !parameter.IsOptional) throw Fault.InvalidArgument($"Required field '{parameter.Name}' is missing in the request {api.Name}.");
        if (value is not null && !Fits(parameter.Type, value)) throw Fault.InvalidArgument($"The parameter '{parameter.Name}' of {api.Name} must be of type {parameter.Type}, but is {value.GetType().Name}.");
    }

    private static bool Fits(ApiType type, object value) => type switch
    {
        ApiType.Boolean => value is bool,
        ApiType.DateTime => value is DateTime,
        ApiType.Decimal => value is decimal,
        ApiType.Entity => value is Entity,
        ApiType.EntityCollection => value is EntityCollection,
        ApiType.EntityReference => value is EntityReference,
        ApiType.Float => value is double,
        ApiType.Integer => value is int,
        ApiType.Money => value is Money,
        ApiType.Picklist => value is OptionSetValue,
        ApiType.String => value is string,
        ApiType.StringArray => value is string[],
        _ => value is Guid,
    };
}
