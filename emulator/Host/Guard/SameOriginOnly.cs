using System.Net;
using SocialExtension.Emulator.Host.WebApi;

namespace SocialExtension.Emulator.Host.Guard;

/// <summary>
/// Lets nobody in but this machine's own clients: a name other than localhost is a sign of DNS rebinding, another origin a web page
/// elsewhere in the browser.
/// </summary>
internal static class SameOriginOnly
{
    public static void UseSameOriginOnly(this WebApplication app) => app.Use((context, next) =>
    {
        if (!IsLoopback(context.Request.Host.Host)) return Refuse(context, $"The emulator answers to localhost and loopback addresses only, not to '{context.Request.Host.Host}'.");
        if (IsForeign(context.Request)) return Refuse(context, "The emulator answers to its own pages only, not to pages of another origin.");
        return next(context);
    });

    private static bool IsLoopback(string host) => host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static bool IsForeign(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0) return origin != $"{request.Scheme}://{request.Host}";
        // Browsers say where a request comes from even without an Origin; following a link is no danger.
        return request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site" && request.Headers["Sec-Fetch-Mode"] != "navigate";
    }

    private static Task Refuse(HttpContext context, string why) => ErrorResponse.Write(context, StatusCodes.Status403Forbidden, Faults.FaultCode.PrivilegeDenied, why);
}
