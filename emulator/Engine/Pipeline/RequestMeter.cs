using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace SocialExtension.Emulator.Pipeline;

/// <summary>Counts what plug-ins ask of the organization service: the measure of what they would cost a tenant.</summary>
public sealed class RequestMeter
{
    private static readonly HashSet<string> Reading = ["Retrieve", "RetrieveMultiple", "WhoAmI"];
    private long reads;
    private long writes;
    private long rows;

    /// <summary>Raised before each request is carried out, on the thread that asks: a test may hold it there.</summary>
    public event Action<string>? Asking;

    /// <summary>Requests that only read.</summary>
    public long Reads => Interlocked.Read(ref reads);

    /// <summary>All other requests.</summary>
    public long Writes => Interlocked.Read(ref writes);

    /// <summary>Rows that the requests were answered with.</summary>
    public long Rows => Interlocked.Read(ref rows);

    internal void Count(OrganizationResponse response)
    {
        if (response is RetrieveMultipleResponse many) Interlocked.Add(ref rows, many.EntityCollection.Entities.Count);
        else if (response is RetrieveResponse) Interlocked.Increment(ref rows);
    }

    internal void Count(string request)
    {
        if (Reading.Contains(request)) Interlocked.Increment(ref reads);
        else Interlocked.Increment(ref writes);
        Asking?.Invoke(request);
    }
}
