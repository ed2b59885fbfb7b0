using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace SocialExtension.Emulator.Tests.Support;

/// <summary>Short ways to expect a fault of the platform.</summary>
internal static class Faults
{
    /// <summary>Demands that something faults with a code.</summary>
    /// <returns>What the fault says.</returns>
    public static string Throws(uint code, Action action)
    {
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(action);
        Assert.Equal($"0x{code:x8}", $"0x{unchecked((uint)fault.Detail.ErrorCode):x8}");
        return fault.Message;
    }
}
