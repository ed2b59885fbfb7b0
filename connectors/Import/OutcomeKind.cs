namespace SocialExtension.Connectors.Import;

/// <summary>What became of one activity.</summary>
internal enum OutcomeKind
{
    Created,
    Updated,
    Deleted,
    Duplicate,
    Rejected,

    /// <summary>The call's time was up before it: it has to be sent again.</summary>
    Remaining,
}
