namespace SocialExtension.Connectors.Server;

/// <summary>Makes the HTTP client for an organization.</summary>
internal static class Connection
{
    /// <summary>The platform ends a call after two minutes; what has not been answered by now never will be.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(4);

    private const int LongestAnswer = 64 * 1024 * 1024;

    public static HttpClient To(OrganizationAddress address)
    {
        var handler = new SocketsHttpHandler
        {
            // The token goes to the address that was given, and nowhere else.
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = !address.IsLoopback,
        };
        return new HttpClient(handler) { Timeout = Timeout, MaxResponseContentBufferSize = LongestAnswer };
    }
}
