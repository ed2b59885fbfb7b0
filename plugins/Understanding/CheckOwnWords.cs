using System;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Understanding;

/// <summary>Refuses words of an organization's own that can't be read, and says which line.</summary>
[Step("Create", JudgementSetting.Table, Stage.PreValidation)]
[Step("Update", JudgementSetting.Table, Stage.PreValidation, Filter = new[] { JudgementSetting.Words })]
public sealed class CheckOwnWords : Plugin
{
    private protected override void Run(Invocation invocation)
    {
        if (invocation.Target<JudgementSettingRow>().Words is not { } words) return;
        try
        {
            Lexicon.General.With(words);
        }
        catch (FormatException e)
        {
            throw new InvalidPluginExecutionException(e.Message, e);
        }
    }
}
