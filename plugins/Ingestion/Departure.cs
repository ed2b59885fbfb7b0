namespace SocialExtension.Plugins.Ingestion;

/// <summary>That an actor is gone, and what it said with it: a Delete of its own id.</summary>
internal sealed class Departure : Activity
{
}
