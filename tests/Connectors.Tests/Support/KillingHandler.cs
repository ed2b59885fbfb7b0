namespace SocialExtension.Connectors.Tests.Support;

/// <summary>Ends the program at a given call of soc_IngestActivities: before it is sent, or when its answer is there and nothing was written down.</summary>
internal sealed class KillingHandler(int call, bool answered) : DelegatingHandler(new SocketsHttpHandler())
{
    private int calls;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var last = request.RequestUri!.AbsolutePath.EndsWith("soc_IngestActivities", StringComparison.Ordinal) && ++calls == call;
        if (last && !answered) throw new KilledException();
        var response = await base.SendAsync(request, cancellationToken);
        return last ? throw new KilledException() : response;
    }
}
