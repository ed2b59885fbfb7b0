using System;

namespace SocialExtension.Plugins.Understanding;

/// <summary>What is judged; an organization can switch each off.</summary>
[Flags]
internal enum Judgements
{
    None = 0,
    Sentiment = 1,
    Intent = 2,
    Topics = 4,
    Urgency = 8,
    Spam = 16,
    All = 31,
}
