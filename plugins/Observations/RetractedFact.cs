using SocialExtension.Plugins.Ingestion;

namespace SocialExtension.Plugins.Observations;

/// <summary>That a source takes back what it said about a person.</summary>
internal sealed class RetractedFact : Activity
{
}
