using System.Globalization;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Pipeline;

namespace SocialExtension.Emulator.Messages;

/// <summary>Optimistic concurrency (learn.microsoft.com/power-apps/developer/data-platform/optimistic-concurrency).</summary>
internal static class RowVersions
{
    public static void Demand(Operation operation, string? given, Entity row)
    {
        if (operation.Input.TryGetValue("ConcurrencyBehavior", out object behavior) && behavior is ConcurrencyBehavior.IfRowVersionMatches)
        {
            if (string.IsNullOrEmpty(given)) throw Fault.Of(FaultCode.VersionNotProvided, "The RowVersion property must be provided when the value of ConcurrencyBehavior is IfVersionMatches.");
            if (given != Of(row)) throw Fault.VersionMismatch();
        }
    }

    public static string Of(Entity row) => row.GetAttributeValue<long>("versionnumber").ToString(CultureInfo.InvariantCulture);
}
