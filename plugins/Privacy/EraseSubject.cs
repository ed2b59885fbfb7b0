using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Platform;

namespace SocialExtension.Plugins.Privacy;

/// <summary>
/// soc_EraseSubject: erases a person in passes, until nothing remains. The platform checks the caller's prvDeletesoc_gate; rows are read and
/// written as SYSTEM, because what has to go may be rows that the caller can't see.
/// </summary>
[CustomApi("soc_EraseSubject")]
public sealed class EraseSubject : Plugin
{
    private protected override void Run(Invocation invocation)
    {
        var contact = invocation.TargetReference.Id;
        var reason = invocation.Input<string>("Reason")?.Trim();
        if (string.IsNullOrEmpty(reason)) throw new InvalidPluginExecutionException("'Reason' is empty. Say why the person is erased, such as the request's number: it stands in the Report, and nowhere else.");
        var counts = ErasureCounts.Read(invocation.Input<string>("Continuation"));
        var subject = Subject.Load(invocation.System, contact);
        var remaining = new ErasePass(invocation.System, subject, counts).Run();
        ErasureLog.Note(invocation.System, contact, invocation.Context.InitiatingUserId, invocation.Now, counts, remaining);
        invocation.Output("Report", ErasureReport.Write(invocation.System, contact, reason!, invocation.Now, counts, remaining));
        invocation.Output("Remaining", remaining);
        invocation.Trace.Trace("{0} messages erased so far, at least {1} rows remain", counts.Of(ErasureCounts.Messages), remaining);
    }
}
