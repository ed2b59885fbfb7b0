using SocialExtension.Plugins.Platform;

namespace SocialExtension.Plugins.Privacy;

/// <summary>
/// soc_ExportSubject: what is held of a person, for the person. The platform checks the caller's prvAppendsoc_gate; everything is read as the
/// caller, so that nobody gets by an export what the caller may not read. What is kept back is counted.
/// </summary>
[CustomApi("soc_ExportSubject")]
public sealed class ExportSubject : Plugin
{
    private protected override void Run(Invocation invocation)
    {
        var service = invocation.Caller;
        var file = SubjectFile.Load(service, Subject.Load(service, invocation.TargetReference.Id));
        invocation.Output("Report", SubjectFileJson.Write(file, invocation.Now));
        invocation.Trace.Trace("{0} messages exported, {1} withheld, {2} left out", file.Messages.Count, file.Withheld, file.LeftOut);
    }
}
