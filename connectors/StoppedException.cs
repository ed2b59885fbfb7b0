namespace SocialExtension.Connectors;

/// <summary>The import stopped before its end and goes on when it is run again: exit code 2. The message says why and what to do.</summary>
internal sealed class StoppedException(string message) : Exception(message);
