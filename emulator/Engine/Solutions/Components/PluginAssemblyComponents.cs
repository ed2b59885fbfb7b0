using System.Reflection;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Solutions.Components;

/// <summary>Plug-in assemblies and the types in them that are registered.</summary>
internal sealed class PluginAssemblyComponents : ComponentHandler
{
    public override void Import(ImportContext context)
    {
        foreach (var assembly in Collection(context, "SolutionPluginAssemblies"))
        {
            var fullName = new AssemblyName(assembly.Attribute("FullName")!.Value);
            var file = Value(assembly, "FileName");
            var content = context.Package.Find(file) ?? throw Fault.Of(FaultCode.ImportFailed, $"The plug-in assembly '{fullName.Name}' has its content in '{file}', which is not in the zip.");
            Check(fullName, content);
            var token = Convert.ToHexStringLower(fullName.GetPublicKeyToken() ?? []);
            var id = Id(assembly.Attribute("PluginAssemblyId")?.Value);
            context.Put("pluginassembly", id, new()
            {
                ["name"] = fullName.Name,
                ["version"] = fullName.Version?.ToString(),
                ["culture"] = "neutral",
                ["publickeytoken"] = token,
                ["content"] = Convert.ToBase64String(content),
                ["isolationmode"] = new OptionSetValue(Number(assembly, "IsolationMode")),
            });
            Types(context, assembly, id);
            context.Report.Count("plug-in assembly");
        }
    }

    /// <summary>The assembly is strong-named, and is the one that the zip says it is: registrations name it by this identity.</summary>
    private static void Check(AssemblyName stated, byte[] content)
    {
        var real = AssemblyIdentity.Read(stated.Name!, content);
        foreach (var name in new[] { stated, real })
        {
            if (name.GetPublicKeyToken() is not { Length: > 0 }) throw Fault.Of(FaultCode.ImportFailed, $"Public assembly must have public key token: '{name.Name}' is not signed.");
        }

        if (real.Name != stated.Name || real.Version != stated.Version || !real.GetPublicKeyToken()!.SequenceEqual(stated.GetPublicKeyToken()!)) throw Fault.Of(FaultCode.ImportFailed, $"The zip holds the assembly '{real.FullName}' as '{stated.FullName}'.");
    }

    /// <summary>Types that the zip no longer names are gone, as after an upgrade.</summary>
    private static void Types(ImportContext context, XElement assembly, Guid id)
    {
        context.Connection.Execute("DELETE FROM plugintype WHERE pluginassemblyid = @0", StoredValue.Text(id));
        foreach (var type in assembly.Elements("PluginTypes").Elements())
        {
            var name = type.Attribute("Name")!.Value;
            context.Put("plugintype", Id(type.Attribute("PluginTypeId")?.Value), new()
            {
                ["typename"] = name,
                ["name"] = name,
                ["friendlyname"] = Value(type, "FriendlyName"),
                ["pluginassemblyid"] = new EntityReference("pluginassembly", id),
            });
            context.Report.Count("plug-in type");
        }
    }
}
