namespace SocialExtension.Plugins.Understanding;

/// <summary>What a phrase of the list of cues speaks for. The names are those of the list.</summary>
internal enum Cue
{
    Complaint,
    Question,
    Request,
    Praise,
    Suggestion,
    Purchase,
    Churn,
    Spam,
    Harm,
    Deadline,
    Vulnerable,
    Legal,
    Outage,
    Irony,
}
