using System.Text.RegularExpressions;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Host.WebApi.Batch;

/// <summary>Several requests in one (…/webapi/execute-batch-operations-using-web-api). Those of a change set are carried out all or not at all.</summary>
internal sealed partial class BatchRequest(HttpContext outer, string version, WebApiServer server, Guid userId)
{
    private static readonly Dictionary<string, EntityReference> Nothing = [];
    private static readonly string[] FirstHeaders = ["Content-Type", "OData-Version", "Location", "OData-EntityId"];

    public async Task Answer()
    {
        if (outer.Request.Method != "POST") throw Fault.Of(FaultCode.MethodNotAllowed, $"{outer.Request.Method} is not allowed on $batch.");
        var goesOn = outer.Request.Headers["Prefer"].ToString().Contains("odata.continue-on-error", StringComparison.OrdinalIgnoreCase);
        var items = await new BatchReader(outer.RequestAborted).Read(outer.Request);
        var answer = new BatchAnswer();
        var status = StatusCodes.Status200OK;
        foreach (var item in items)
        {
            var failed = item.IsChangeSet ? await Set(item, answer) : await Single(item.Parts[0], answer);
            if (failed is null || goesOn) continue;
            status = failed.Status;
            break;
        }

        outer.Response.StatusCode = status;
        outer.Response.Headers["OData-Version"] = "4.0";
        outer.Response.ContentType = answer.ContentType;
        if (goesOn) outer.Response.Headers["Preference-Applied"] = "odata.continue-on-error";
        await outer.Response.Body.WriteAsync(answer.Finish(), outer.RequestAborted);
    }

    private async Task<AnsweredPart?> Single(BatchPart part, BatchAnswer answer)
    {
        var (answered, _) = await Run(part, null, Nothing);
        answer.Add(answered);
        return answered.IsError ? answered : null;
    }

    /// <summary>Where one fails, its answer stands for the whole set and nothing is kept.</summary>
    private async Task<AnsweredPart?> Set(BatchItem item, BatchAnswer answer)
    {
        using var set = server.BeginChangeSet();
        var written = new Dictionary<string, EntityReference>(StringComparer.Ordinal);
        var answers = new List<(AnsweredPart, string?)>();
        foreach (var part in item.Parts)
        {
            var (answered, row) = await Run(part, set, written);
            if (answered.IsError)
            {
                answer.Add(answered);
                return answered;
            }

            if (part.ContentId is { } id && row is not null) written[id] = row;
            answers.Add((answered, part.ContentId));
        }

        set.Commit();
        answer.AddSet(answers);
        return null;
    }

    private async Task<(AnsweredPart Answer, EntityReference? Written)> Run(BatchPart part, ChangeSet? set, IReadOnlyDictionary<string, EntityReference> earlier)
    {
        var context = new DefaultHttpContext { RequestAborted = outer.RequestAborted };
        using var body = new MemoryStream();
        context.Response.Body = body;
        context.Request.Method = part.Method;
        (context.Request.Scheme, context.Request.Host) = (outer.Request.Scheme, outer.Request.Host);
        context.Request.Body = new MemoryStream(part.Body.ToArray());
        context.Request.ContentLength = part.Body.Length;
        foreach (var (name, value) in part.Headers.Where(h => !h.Name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase))) context.Request.Headers.Append(name, value);
        // What the batch says of the platform's own goes for each of its requests, unless that says otherwise.
        foreach (var header in outer.Request.Headers.Where(h => h.Key.StartsWith("MSCRM", StringComparison.OrdinalIgnoreCase) || h.Key.Equals(Impersonation.ByDirectoryId, StringComparison.OrdinalIgnoreCase))) context.Request.Headers.TryAdd(header.Key, header.Value);
        EntityReference? row = null;
        await server.Guarded(context, async () =>
        {
            var path = Address(context.Request, part.Target, earlier);
            row = await server.Answer(context, version, path, userId, set, earlier);
        });
        await context.Response.BodyWriter.FlushAsync(outer.RequestAborted);
        return (Answered(context.Response, body.ToArray()), row);
    }

    /// <summary>Takes a target apart: rooted, whole, relative, or beginning with the content id of an earlier request.</summary>
    /// <returns>The path below the Web API.</returns>
    private string Address(HttpRequest request, string target, IReadOnlyDictionary<string, EntityReference> earlier)
    {
        if (target.Length > WebApiLimits.LongestAddressInBatch) throw Fault.Of(FaultCode.InvalidArgument, $"An address in the batch is longer than {WebApiLimits.LongestAddressInBatch} characters.");
        var match = Target().Match(target);
        var path = Uri.UnescapeDataString(match.Groups["path"].Value);
        request.QueryString = new QueryString(match.Groups["query"].Value);
        if (path.Trim('/') == "$batch") throw Fault.Of(FaultCode.ODataRequest, "A batch can't hold another batch.");
        if (ContentId().Match(path) is { Success: true } reference)
        {
            if (!earlier.TryGetValue(reference.Groups["id"].Value, out var row)) throw Fault.Of(FaultCode.ODataRequest, $"Content-ID Reference: '${reference.Groups["id"].Value}' does not exist in the batch context.");
            path = server.PathOf(row) + reference.Groups["rest"].Value;
        }

        request.Path = $"/api/data/{version}/{path.TrimStart('/')}";
        return path;
    }

    private static AnsweredPart Answered(HttpResponse response, byte[] body)
    {
        if (body.Length > 0 && response.ContentType?.StartsWith("application/json", StringComparison.Ordinal) == true) response.ContentType += "; odata.streaming=true";
        var headers = response.Headers.Where(h => h.Key != "Content-Length").OrderBy(h => Array.IndexOf(FirstHeaders, h.Key) is var place and >= 0 ? place : FirstHeaders.Length).Select(h => KeyValuePair.Create(h.Key, h.Value.ToString())).ToList();
        if (response.StatusCode >= StatusCodes.Status400BadRequest) headers.Insert(0, KeyValuePair.Create("REQ_ID", Guid.NewGuid().ToString()));
        return new AnsweredPart(response.StatusCode, headers, body);
    }

    [GeneratedRegex(@"^(?:https?://[^/?#]+)?(?:/?api/data/v9\.[012])?/?(?<path>[^?#]*)(?<query>\?[^#]*)?", RegexOptions.IgnoreCase)]
    private static partial Regex Target();

    [GeneratedRegex(@"^\$(?<id>[A-Za-z0-9_-]+)(?<rest>/.*)?$", RegexOptions.Singleline)]
    private static partial Regex ContentId();
}
