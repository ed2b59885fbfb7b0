namespace SocialExtension.Plugins.Understanding;

/// <summary>Why a message can't wait.</summary>
internal enum UrgencyCause
{
    Harm,
    Deadline,
    Vulnerable,
    Legal,
    Outage,
}
