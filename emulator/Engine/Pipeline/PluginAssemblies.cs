using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using System.Security.Cryptography;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Pipeline;

/// <summary>
/// Loads the assemblies that stand in the store. Only the contracts are shared with the emulator: two IPlugin types would not know each
/// other. An assembly of the same content is loaded once a process and never unloaded: after unloading, .NET 10 now and then calls by what
/// it remembers of types that are gone (github.com/dotnet/runtime/issues/132562), and wrong calls and crashes follow. What another build
/// leaves behind is less than a megabyte.
/// </summary>
internal sealed class PluginAssemblies(Store store)
{
    private static readonly ConcurrentDictionary<string, Lazy<Assembly>> ByContent = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Guid, Assembly> loaded = new();

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

    /// <summary>Looks at the store again: an import brought others.</summary>
    public void Forget() => loaded.Clear();

    private Assembly Load(Guid id, string content) => loaded.GetOrAdd(id, _ =>
    {
        var bytes = Convert.FromBase64String(content);
        return ByContent.GetOrAdd(Convert.ToHexString(SHA256.HashData(bytes)), _ => new Lazy<Assembly>(() => new SharedContracts().LoadFromStream(new MemoryStream(bytes)))).Value;
    });

    private sealed class SharedContracts() : AssemblyLoadContext("plug-ins")
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
