using System.Collections.Concurrent;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator;

/// <summary>What was asked of the emulator and it could not do: a coded fault for the caller, and a list for who develops against it.</summary>
public sealed class Unsupported
{
    private readonly ConcurrentDictionary<string, int> asked = new(StringComparer.Ordinal);

    /// <summary>What was asked for, and how often.</summary>
    public IReadOnlyDictionary<string, int> Asked => asked;

    public void Note(string what) => asked.AddOrUpdate(what, 1, (_, count) => count + 1);

    internal FaultException<OrganizationServiceFault> Message(string name)
    {
        Note($"message {name}");
        return Fault.NotSupported($"the message {name}");
    }
}
