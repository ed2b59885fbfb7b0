using System;
using Microsoft.Xrm.Sdk;

namespace SocialExtension.Plugins.Platform;

/// <summary>What one run of an entry point works with.</summary>
internal sealed class Invocation
{
    private readonly IOrganizationServiceFactory services;

    public Invocation(IServiceProvider provider)
    {
        Context = Service<IPluginExecutionContext>(provider);
        Trace = Service<ITracingService>(provider);
        services = Service<IOrganizationServiceFactory>(provider);
        Caller = services.CreateOrganizationService(Context.UserId);
        System = services.CreateOrganizationService(null);
        Now = WholeSeconds(Context.OperationCreatedOn.ToUniversalTime());
    }

    public IPluginExecutionContext Context { get; }

    public ITracingService Trace { get; }

    /// <summary>Reads and writes as the user who called: the default for everything.</summary>
    public IOrganizationService Caller { get; }

    /// <summary>Reads and writes as SYSTEM: only for what has checked its own privilege, such as ingestion.</summary>
    public IOrganizationService System { get; }

    /// <summary>The time of the operation, UTC, in whole seconds.</summary>
    public DateTime Now { get; }

    public EntityReference TargetReference => (EntityReference)Context.InputParameters["Target"];

    /// <summary>What is written.</summary>
    public T Target<T>()
        where T : TableRow, new() => new() { Row = (Entity)Context.InputParameters["Target"] };

    /// <summary>The row as it was, with the columns that the step declares.</summary>
    public T PreImage<T>()
        where T : TableRow, new() => new() { Row = Context.PreEntityImages["PreImage"] };

    /// <summary>The row as it became, with the columns that the step declares.</summary>
    public T PostImage<T>()
        where T : TableRow, new() => new() { Row = Context.PostEntityImages["PostImage"] };

    /// <summary>The row as it will be: what is written over the row as it was.</summary>
    public T Merged<T>()
        where T : TableRow, new()
    {
        var row = new T();
        if (Context.MessageName == "Update") row.Row.Attributes.AddRange(PreImage<T>().Row.Attributes);
        foreach (var column in Target<T>().Row.Attributes) row.Row[column.Key] = column.Value;
        return row;
    }

    /// <summary>A parameter of a Custom API; omitted and null are alike.</summary>
    public T? Input<T>(string name) => Context.InputParameters.TryGetValue(name, out var value) && value is T typed ? typed : default;

    public void Output(string name, object value) => Context.OutputParameters[name] = value;

    private static T Service<T>(IServiceProvider provider)
        where T : class => provider.GetService(typeof(T)) as T ?? throw new InvalidPluginExecutionException($"The platform did not provide {typeof(T).Name}.");

    private static DateTime WholeSeconds(DateTime time) => new(time.Ticks - (time.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
}
