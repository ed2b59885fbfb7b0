namespace SocialExtension.Emulator.Host.WebApi;

/// <summary>The platform's limits on requests (learn.microsoft.com/power-apps/developer/data-platform/api-limits, …/bulk-operations, …/webapi/compose-http-requests-handle-errors).</summary>
internal static class WebApiLimits
{
    /// <summary>A message larger than about 116.85 MB can't be handed to a plug-in.</summary>
    public const long LargestBody = 116L * 1024 * 1024;

    /// <summary>Of an address by itself.</summary>
    public const int LongestAddress = 32_768;

    /// <summary>Of an address inside of a batch.</summary>
    public const int LongestAddressInBatch = 65_536;

    /// <summary>How many requests a batch can hold.</summary>
    public const int MostInBatch = 1000;
}
