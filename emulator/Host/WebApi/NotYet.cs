using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Host.WebApi;

/// <summary>
/// Headers, preferences and query options that change what a request does and that the emulator does not have yet. To pass one over would be
/// a wrong answer.
/// </summary>
internal static class NotYet
{
    private static readonly string[] Options = ["partitionId", "trackchanges"];

    public static void Refuse(WebApiRequest request)
    {
        var http = request.Http.Request;
        if (http.Headers["MSCRM.SuppressDuplicateDetection"].ToString().Equals("false", StringComparison.OrdinalIgnoreCase)) throw Fault.NotSupported("duplicate detection");
        if (http.Headers["Prefer"].ToString().Contains("odata.track-changes", StringComparison.OrdinalIgnoreCase)) throw Fault.NotSupported("change tracking");
        if (Options.FirstOrDefault(request.Options.ContainsKey) is { } option) throw Fault.NotSupported($"the query option {option}");
    }
}
