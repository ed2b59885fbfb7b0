namespace SocialExtension.Connectors.Import;

/// <summary>What became of one activity, and why it was rejected where it was.</summary>
internal sealed record Outcome(OutcomeKind Kind, string Code = "", string Reason = "");
