using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Understanding;

/// <summary>An organization's judge, in two queries: its topics and its settings.</summary>
internal static class OwnJudge
{
    public static Judge Load(IOrganizationService service, ITracingService trace)
    {
        var settings = Settings.Load(service, trace);
        return new Judge(
            new TopicMatcher(TopicRows.Load(service, trace)),
            settings.OwnWords,
            settings.Weights(JudgementSettingJudgement.Sentiment),
            settings.Weights(JudgementSettingJudgement.Intent),
            settings.Asked);
    }
}
