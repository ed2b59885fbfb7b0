using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Issues;

/// <summary>Refuses to merge an issue into itself or into one that was merged: its conversations would follow in a circle, or into a row that is closed.</summary>
[Step("Update", Issue.Table, Stage.PreValidation, Filter = new[] { Issue.MergedIntoId })]
public sealed class RefuseMergeInCircle : Plugin
{
    private protected override void Run(Invocation invocation)
    {
        var issue = invocation.Target<IssueRow>();
        if (issue.MergedIntoId is not { } target) return;
        if (target.Id == issue.Id) throw new InvalidPluginExecutionException("An issue can't be merged into itself. Choose another one.");
        if (invocation.System.Retrieve<IssueRow>(target.Id, Issue.MergedIntoId).MergedIntoId is { } further)
            throw new InvalidPluginExecutionException($"That issue was merged into {Values.Short(further.Name ?? further.Id.ToString())}. Choose that one instead.");
    }
}
