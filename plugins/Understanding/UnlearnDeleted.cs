using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Understanding;

/// <summary>A correction that is deleted, by a manager or with its message, is unlearned.</summary>
[Step("Delete", JudgementCorrection.Table, Stage.PostOperation, PreImage = new[] { JudgementCorrection.Judgement })]
public sealed class UnlearnDeleted : Plugin
{
    private protected override void Run(Invocation invocation)
    {
        if (invocation.PreImage<JudgementCorrectionRow>().Judgement is { } judgement) Learning.Mark(invocation.System, judgement);
    }
}
