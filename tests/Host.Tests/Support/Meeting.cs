using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace SocialExtension.Emulator.Host.Tests.Support;

/// <summary>Lets two calls meet: one is held before one of its requests while another is carried out whole.</summary>
internal static class Meeting
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Holds the first call before a request, at the latest before its first write, until the second one is done.</summary>
    /// <returns>The fault by which the first call ended; null where it went through.</returns>
    public static FaultException<OrganizationServiceFault>? Hold(TestEmulator emulator, int moment, Action first, Action second)
    {
        using var held = new ManualResetEventSlim();
        using var released = new ManualResetEventSlim();
        var thread = 0;
        var asked = 0;
        void Wait(string request)
        {
            if (Environment.CurrentManagedThreadId != thread || held.IsSet || (++asked != moment && request.StartsWith("Retrieve", StringComparison.Ordinal))) return;
            held.Set();
            Assert.True(released.Wait(Patience), "The other call never ended.");
        }

        emulator.Organization.Meter.Asking += Wait;
        try
        {
            var call = Task.Factory.StartNew(
                () =>
                {
                    thread = Environment.CurrentManagedThreadId;
                    return Fault(first);
                },
                TaskCreationOptions.LongRunning);
            Assert.True(held.Wait(Patience), $"The call makes fewer than {moment} requests.");
            second();
            released.Set();
            return call.GetAwaiter().GetResult();
        }
        finally
        {
            emulator.Organization.Meter.Asking -= Wait;
        }
    }

    private static FaultException<OrganizationServiceFault>? Fault(Action call)
    {
        try
        {
            call();
            return null;
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return fault;
        }
    }
}
