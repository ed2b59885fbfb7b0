namespace SocialExtension.Plugins.Ingestion;

/// <summary>An Undo of a Like or an Announce, whose id is the ExternalId.</summary>
internal sealed class Withdrawal : Activity
{
}
