using System.Reflection;
using System.Runtime.Loader;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Pipeline;

/// <summary>
/// Loads the assemblies that stand in the store, each into a load context of its own that can be dropped. Only the contracts are shared with
/// the emulator: two IPlugin types would not know each other.
/// </summary>
internal sealed class PluginAssemblies(Store store)
{
    private readonly Lock gate = new();
    private readonly Dictionary<Guid, Assembly> loaded = [];
    private readonly List<AssemblyLoadContext> contexts = [];

    public IPlugin Create(Guid pluginType, string? configuration)
    {
        using var lease = store.Rent();
        using var reader = lease.Connection.Query("SELECT t.typename, t.pluginassemblyid, a.content FROM plugintype t JOIN pluginassembly a ON a.pluginassemblyid = t.pluginassemblyid WHERE t.plugintypeid = @0", StoredValue.Text(pluginType));
        if (!reader.Read()) throw Fault.Of(FaultCode.ObjectDoesNotExist, $"plugintype With Id = {pluginType} Does Not Exist");
        var name = reader.GetString(0);
        var assembly = Load(Guid.Parse(reader.GetString(1)), reader.GetString(2));
        var type = assembly.GetType(name) ?? throw Fault.Of(FaultCode.PluginUnexpected, $"The assembly {assembly.GetName().Name} has no type {name}, though the solution registers it.");
        if (!typeof(IPlugin).IsAssignableFrom(type)) throw Fault.Of(FaultCode.PluginUnexpected, $"{name} does not implement IPlugin.");
        return type.GetConstructor([typeof(string), typeof(string)]) is { } both ? (IPlugin)both.Invoke([configuration, null])
            : type.GetConstructor([typeof(string)]) is { } one ? (IPlugin)one.Invoke([configuration])
            : (IPlugin)Activator.CreateInstance(type)!;
    }

    public void Unload()
    {
        lock (gate)
        {
            loaded.Clear();
            foreach (var context in contexts) context.Unload();
            contexts.Clear();
        }
    }

    private Assembly Load(Guid id, string content)
    {
        lock (gate)
        {
            if (loaded.TryGetValue(id, out var known)) return known;
            var context = new SharedContracts();
            using var bytes = new MemoryStream(Convert.FromBase64String(content));
            contexts.Add(context);
            return loaded[id] = context.LoadFromStream(bytes);
        }
    }

    private sealed class SharedContracts() : AssemblyLoadContext("plug-ins", isCollectible: true)
    {
        /// <summary>The contracts are the emulator's own; the framework's assemblies come from the default context.</summary>
        protected override Assembly? Load(AssemblyName name) => name.Name switch
        {
            "Microsoft.Xrm.Sdk" => typeof(IPlugin).Assembly,
            "Microsoft.Crm.Sdk.Proxy" => typeof(Microsoft.Crm.Sdk.Messages.WhoAmIRequest).Assembly,
            "System.ServiceModel" => typeof(FaultException).Assembly,
            _ => null,
        };
    }
}
