namespace SocialExtension.Emulator.Host.WebApi;

/// <summary>The platform's limits on requests (learn.microsoft.com/power-apps/developer/data-platform/api-limits, …/bulk-operations).</summary>
internal static class WebApiLimits
{
    /// <summary>A message larger than about 116.85 MB can't be handed to a plug-in.</summary>
    public const long LargestBody = 116L * 1024 * 1024;
}
