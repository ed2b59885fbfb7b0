using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Issues;

/// <summary>Notes when an issue was said to be fixed, because what comes later is compared with what came before; and has it counted at once.</summary>
[Step("Update", Issue.Table, Stage.PreOperation, Filter = new[] { Issue.Status }, PreImage = new[] { Issue.Status })]
public sealed class NoteFixedTime : Plugin
{
    private protected override void Run(Invocation invocation)
    {
        var target = invocation.Target<IssueRow>();
        if (target.Status != IssueStatus.Fixed || invocation.PreImage<IssueRow>().Status == IssueStatus.Fixed) return;
        if (!target.Contains(Issue.FixedOn)) target.FixedOn = invocation.Now;
        target.RefreshOn = invocation.Now;
    }
}
