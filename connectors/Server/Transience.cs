using System.Net;

namespace SocialExtension.Connectors.Server;

/// <summary>Tells what passes by itself, so that the same call may succeed when it is repeated.</summary>
internal static class Transience
{
    /// <summary>Two calls met, and the platform undid ours. Repeating is safe: ingestion answers what is in already as a duplicate.</summary>
    private static readonly HashSet<string> LostRaces = new(StringComparer.OrdinalIgnoreCase)
    {
        "0x80060882", // row version mismatch
        "0x80060892", // duplicate alternate key
        "0x80040237", // duplicate key
        "0x80073002", // unique index or constraint
        "0x80044150", // SQL error, a deadlock for instance
        "0x80044151", // SQL timeout
    };

    private static readonly HashSet<HttpStatusCode> Passing =
    [
        HttpStatusCode.RequestTimeout,
        HttpStatusCode.PreconditionFailed,
        HttpStatusCode.TooManyRequests,
        HttpStatusCode.InternalServerError,
        HttpStatusCode.BadGateway,
        HttpStatusCode.ServiceUnavailable,
        HttpStatusCode.GatewayTimeout,
    ];

    public static bool IsPassing(Exception e) => e switch
    {
        ServerFault fault => Passing.Contains(fault.Status) || LostRaces.Contains(fault.Code),
        // Not reached, cut off on the way, or no answer in time (which HttpClient tells as a cancellation).
        HttpRequestException or IOException or TaskCanceledException => true,
        _ => false,
    };

    /// <summary>What happened, in a few words.</summary>
    public static string Words(Exception e) => e switch
    {
        ServerFault fault => "the organization answered " + fault.Sentence,
        TaskCanceledException => "the organization did not answer in time",
        _ => "the connection failed: " + Printable.Text(e.Message),
    };
}
