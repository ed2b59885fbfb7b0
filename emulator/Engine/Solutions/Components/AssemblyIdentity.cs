using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Solutions.Components;

/// <summary>The name that an assembly itself has, read without loading it.</summary>
internal static class AssemblyIdentity
{
    public static AssemblyName Read(string name, byte[] content)
    {
        try
        {
            using var file = new PEReader(ImmutableArray.Create(content));
            return file.HasMetadata ? file.GetMetadataReader().GetAssemblyDefinition().GetAssemblyName() : throw NoAssembly(name);
        }
        catch (Exception e) when (e is BadImageFormatException or InvalidOperationException)
        {
            throw NoAssembly(name);
        }
    }

    private static Exception NoAssembly(string name) => Fault.Of(FaultCode.ImportFailed, $"The file of the plug-in assembly '{name}' is not a .NET assembly.");
}
